package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a simulated EC2 wrote down about the requests that it got. */
final class Ec2Evidence {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RUN = "holdpoint:run";

    private final List<JsonNode> lines = new ArrayList<>();

    /** Reads the file of {@code sim --log}. */
    Ec2Evidence(Path log) throws IOException {
        for (var line : Files.readAllLines(log)) {
            lines.add(JSON.readTree(line));
        }
    }

    /** How many requests with this action were answered by something that contains {@code word}. */
    long answered(String action, String word) {
        return lines.stream()
                .filter(line -> line.path("action").asString().equals(action))
                .filter(line -> line.path("answered").asString().contains(word))
                .count();
    }

    /** Of each run, the seconds from its first point in time to its last. */
    List<Double> spreads() {
        var byRun = new TreeMap<String, List<Instant>>();
        for (var line : lines) {
            if (line.path("effect").asBoolean()
                    && line.path("action").asString().equals("CreateSnapshot")) {
                var run = run(line.path("parameters"));
                if (!run.isEmpty()) {
                    byRun.computeIfAbsent(run, ignored -> new ArrayList<>()).add(time(line));
                }
            }
        }
        return byRun.values().stream().map(Ec2Evidence::spread).toList();
    }

    /** How many calls each round of polls took: calls by snapshot id that come within a second of each other. */
    List<Integer> pollRounds() {
        var rounds = new ArrayList<Integer>();
        var last = Instant.EPOCH;
        for (var line : lines) {
            if (line.path("parameters").path("Filter.1.Name").asString("").equals("snapshot-id")) {
                if (Duration.between(last, time(line)).toMillis() > 1000) {
                    rounds.add(0);
                }
                rounds.set(rounds.size() - 1, rounds.getLast() + 1);
                last = time(line);
            }
        }
        return rounds;
    }

    /** From the first poll to the last, in seconds. */
    double pollSeconds() {
        var times = lines.stream()
                .filter(line -> line.path("parameters")
                        .path("Filter.1.Name")
                        .asString("")
                        .equals("snapshot-id"))
                .map(Ec2Evidence::time)
                .toList();
        return times.isEmpty() ? Double.NaN : spread(times);
    }

    private static String run(JsonNode parameters) {
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            if (parameter.getValue().asString("").equals(RUN)) {
                return parameters
                        .path(parameter.getKey().replace(".Key", ".Value"))
                        .asString("");
            }
        }
        return "";
    }

    private static Instant time(JsonNode line) {
        return Instant.parse(line.path("time").asString());
    }

    private static double spread(List<Instant> times) {
        var sorted = times.stream().sorted().toList();
        return Duration.between(sorted.getFirst(), sorted.getLast()).toMillis() / 1e3;
    }
}
