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
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an operator attested as text, field by field. One thread writes, any may read. */
final class AttestationJson {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final JsonText texts = new JsonText();

    /** What a run keeps of it; empty for {@link Attestation#NONE}. */
    String write(Attestation attestation) {
        if (attestation.equals(Attestation.NONE)) {
            return "";
        }
        return texts.object(json -> {
            attestation.checkedAt().ifPresent(at -> json.writeStringProperty("checkedAt", at.toString()));
            JsonText.objects(json, "checks", attestation.checks(), AttestationJson::write);
            JsonText.objects(json, "accepted", attestation.accepted(), AttestationJson::write);
            json.writeStringProperty("acknowledgement", attestation.acknowledgement());
            JsonText.objects(json, "statements", attestation.statements(), AttestationJson::write);
        });
    }

    private static void write(JsonGenerator json, CheckReport.Item item) {
        json.writeStringProperty("volume", item.volume().value());
        switch (item.permission()) {
            case Permission.NotAsked ignored -> json.writeStringProperty("permission", "not-asked");
            case Permission.Allowed ignored -> json.writeStringProperty("permission", "allowed");
            case Permission.Denied denied -> {
                json.writeStringProperty("permission", "denied");
                ProblemJson.write(json, "because", denied.problem());
                denied.denial().ifPresent(missing -> write(json, missing));
            }
            case Permission.CouldNotTell unknown -> {
                json.writeStringProperty("permission", "unknown");
                ProblemJson.write(json, "because", unknown.problem());
            }
        }
        JsonText.objects(json, "problems", item.problems(), ProblemJson::write);
    }

    private static void write(JsonGenerator json, Denial missing) {
        json.writeStringProperty("action", missing.action());
        json.writeStringProperty("resource", missing.resource());
        json.writeBooleanProperty("explicit", missing.explicit());
    }

    private static void write(JsonGenerator json, Attestation.Accepted tick) {
        json.writeStringProperty("volume", tick.volume().value());
        json.writeStringProperty("at", tick.at().toString());
        ProblemJson.write(json, "problem", tick.problem());
    }

    private static void write(JsonGenerator json, Attestation.Statement statement) {
        json.writeStringProperty("at", statement.at().toString());
        json.writeStringProperty("subject", statement.subject());
        json.writeStringProperty("text", statement.text());
        JsonText.volumes(json, "volumes", statement.volumes());
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
                .forEach(one -> accepted.add(new Attestation.Accepted(
                        volume(one), ProblemJson.read(one.path("problem")), instant(one, "at"))));
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
        json.path("problems").forEach(problem -> found.add(ProblemJson.read(problem)));
        return new CheckReport.Item(volume(json), permission(json), List.copyOf(found));
    }

    private Permission permission(JsonNode json) {
        return switch (string(json, "permission")) {
            case "allowed" -> new Permission.Allowed();
            case "denied" -> new Permission.Denied(ProblemJson.read(json.path("because")), denial(json));
            case "unknown" -> new Permission.CouldNotTell(ProblemJson.read(json.path("because")));
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
