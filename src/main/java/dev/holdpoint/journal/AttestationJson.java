package dev.holdpoint.journal;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an operator attested as text, field by field. */
final class AttestationJson {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ProblemJson problems = new ProblemJson(mapper);

    /** What a run keeps of it; empty for {@link Attestation#NONE}. */
    String write(Attestation attestation) {
        if (attestation.equals(Attestation.NONE)) {
            return "";
        }
        var json = mapper.createObjectNode();
        attestation.checkedAt().ifPresent(at -> json.put("checkedAt", at.toString()));
        var checks = json.putArray("checks");
        attestation.checks().forEach(item -> checks.add(check(item)));
        var accepted = json.putArray("accepted");
        attestation.accepted().forEach(one -> {
            var tick = accepted.addObject()
                    .put("volume", one.volume().value())
                    .put("at", one.at().toString());
            tick.set("problem", problems.write(one.problem()));
        });
        json.put("acknowledgement", attestation.acknowledgement());
        var statements = json.putArray("statements");
        attestation.statements().forEach(one -> {
            var statement = statements
                    .addObject()
                    .put("at", one.at().toString())
                    .put("subject", one.subject())
                    .put("text", one.text());
            var volumes = statement.putArray("volumes");
            one.volumes().forEach(volume -> volumes.add(volume.value()));
        });
        return mapper.writeValueAsString(json);
    }

    private ObjectNode check(CheckReport.Item item) {
        var json = mapper.createObjectNode().put("volume", item.volume().value());
        switch (item.permission()) {
            case Permission.NotAsked ignored -> json.put("permission", "not-asked");
            case Permission.Allowed ignored -> json.put("permission", "allowed");
            case Permission.Denied denied -> {
                json.put("permission", "denied").set("because", problems.write(denied.problem()));
                denied.denial()
                        .ifPresent(missing -> json.put("action", missing.action())
                                .put("resource", missing.resource())
                                .put("explicit", missing.explicit()));
            }
            case Permission.CouldNotTell unknown ->
                json.put("permission", "unknown").set("because", problems.write(unknown.problem()));
        }
        var found = json.putArray("problems");
        item.problems().forEach(problem -> found.add(problems.write(problem)));
        return json;
    }

    /** Reads what {@link #write} wrote. */
    Attestation read(String text) {
        if (text.isEmpty()) {
            return Attestation.NONE;
        }
        var json = mapper.readTree(text);
        var checks = new ArrayList<CheckReport.Item>();
        json.path("checks").forEach(item -> checks.add(readCheck(item)));
        var accepted = new ArrayList<Attestation.Accepted>();
        json.path("accepted")
                .forEach(one -> accepted.add(
                        new Attestation.Accepted(volume(one), problems.read(one.path("problem")), instant(one, "at"))));
        var statements = new ArrayList<Attestation.Statement>();
        json.path("statements").forEach(one -> {
            var volumes = new ArrayList<VolumeId>();
            one.path("volumes").forEach(id -> volumes.add(new VolumeId(id.asString())));
            statements.add(new Attestation.Statement(
                    instant(one, "at"), string(one, "subject"), string(one, "text"), volumes));
        });
        return new Attestation(checkedAt(json), checks, accepted, string(json, "acknowledgement"), statements);
    }

    private static @Nullable Instant checkedAt(JsonNode json) {
        return json.has("checkedAt") ? instant(json, "checkedAt") : null;
    }

    private CheckReport.Item readCheck(JsonNode json) {
        var found = new ArrayList<Problem>();
        json.path("problems").forEach(problem -> found.add(problems.read(problem)));
        return new CheckReport.Item(volume(json), permission(json), List.copyOf(found));
    }

    private Permission permission(JsonNode json) {
        return switch (string(json, "permission")) {
            case "allowed" -> new Permission.Allowed();
            case "denied" -> new Permission.Denied(problems.read(json.path("because")), denial(json));
            case "unknown" -> new Permission.CouldNotTell(problems.read(json.path("because")));
            default -> new Permission.NotAsked();
        };
    }

    private static @Nullable Denial denial(JsonNode json) {
        return json.has("action")
                ? new Denial(
                        string(json, "action"),
                        string(json, "resource"),
                        json.path("explicit").asBoolean())
                : null;
    }

    private static VolumeId volume(JsonNode json) {
        return new VolumeId(string(json, "volume"));
    }

    private static Instant instant(JsonNode json, String field) {
        return Instant.parse(string(json, field));
    }

    private static String string(JsonNode json, String field) {
        return json.path(field).asString();
    }
}
