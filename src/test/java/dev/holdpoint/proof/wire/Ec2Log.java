package dev.holdpoint.proof.wire;

import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Send;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What EC2's request log says of CreateSnapshot and CreateSnapshots, read as JSON alone. */
final class Ec2Log {
    private static final Pattern CARRIER = Pattern.compile(" \\[hp:([0-9a-f-]{36})]$");
    /** Refusals that docs/ec2.md, section 2.2, calls certain: all of 400 to 499 with a code, and the throttle. */
    private static final Pattern CERTAIN = Pattern.compile("4\\d\\d [A-Za-z.]+|503 RequestLimitExceeded");

    private static final String EXCLUDED = "InstanceSpecification.ExcludeDataVolumeId.";

    private final List<Send> sends = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> requests = new HashSet<>();
    private final String account;
    private final Function<String, List<String>> attached;
    private final Map<String, Integer> faultsOfSets = new TreeMap<>();
    private int calls;

    private Ec2Log(String account, Function<String, List<String>> attached) {
        this.account = account;
        this.attached = attached;
    }

    /**
     * Reads a log; {@code account} is the one that wrote it.
     *
     * @param attached the volumes of an instance, its root first
     */
    static Ec2Log read(Path file, String account, Function<String, List<String>> attached) throws IOException {
        var log = new Ec2Log(account, attached);
        var json = JsonMapper.builder().build();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> log.add(json.readTree(line)));
        }
        return log;
    }

    private void add(JsonNode line) {
        calls++;
        var parameters = line.path("parameters");
        if (!line.path("action").asString().matches("CreateSnapshots?") || parameters.has("DryRun")) {
            return;
        }
        var fault = line.path("fault").asString("");
        if (!parameters.has("VolumeId") && !fault.isEmpty()) {
            faultsOfSets.merge(fault, 1, Integer::sum);
        }
        var at = Instant.parse(line.path("time").asString());
        var volumes = volumes(parameters);
        var intent = intent(parameters.path("Description").asString());
        var signed = Instant.parse(line.path("signed").asString());
        // What takes effect late has a second line, of the same request.
        if (requests.add(line.path("requestId").asString())) {
            volumes.forEach(volume -> sends.add(new Send(at, intent, volume, signed, account)));
        }
        if (CERTAIN.matcher(line.path("answered").asString()).matches()) {
            refused.addAll(volumes);
        }
        if (line.path("effect").asBoolean()) {
            for (int i = 0; i < line.path("snapshotIds").size(); i++) {
                executions.add(new Execution(
                        at,
                        intent,
                        line.path("volumeIds").path(i).asString(),
                        signed,
                        line.path("snapshotIds").path(i).asString()));
            }
        }
    }

    private List<String> volumes(JsonNode parameters) {
        if (parameters.has("VolumeId")) {
            return List.of(parameters.path("VolumeId").asString());
        }
        var all = new ArrayList<>(attached.apply(
                parameters.path("InstanceSpecification.InstanceId").asString()));
        if (parameters
                .path("InstanceSpecification.ExcludeBootVolume")
                .asString("")
                .equals("true")) {
            all.removeFirst();
        }
        for (int i = 1; parameters.has(EXCLUDED + i); i++) {
            all.remove(parameters.path(EXCLUDED + i).asString());
        }
        return all;
    }

    private static String intent(String description) {
        var matcher = CARRIER.matcher(description);
        if (!matcher.find()) {
            throw new IllegalStateException("a request without the identity of an intent: " + description);
        }
        return matcher.group(1);
    }

    List<Send> sends() {
        return List.copyOf(sends);
    }

    List<Execution> executions() {
        return List.copyOf(executions);
    }

    /** The volumes of which a send was refused for certain. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** How often the answer to CreateSnapshots met which fault. */
    Map<String, Integer> faultsOfSets() {
        return Map.copyOf(faultsOfSets);
    }

    /** Requests of all kinds. */
    int calls() {
        return calls;
    }
}
