package dev.holdpoint.evidence;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The content as lines of plain text, for the field of a ticket: line feeds are its only control characters. */
final class TextReport {
    private final Words words;

    TextReport(Words words) {
        this.words = words;
    }

    String of(ObjectNode content, String sha256) {
        var lines = new ArrayList<String>();
        head(content, lines);
        content.path("volumes").forEach(volume -> lines.add(volume(volume)));
        if (!content.path("checks").isEmpty()) {
            lines.add(words.text("evidence.text.checked", words.time(content.path("checkedAt"))));
            content.path("checks").forEach(check -> checks(check, lines));
        }
        content.path("statements")
                .forEach(statement -> lines.add(words.text(
                        "evidence.text.statement",
                        words.time(statement.path("at")),
                        statement.path("text").asString())));
        content.path("afterwards")
                .forEach(deed ->
                        lines.add(words.text("evidence.text.deed", words.time(deed.path("at")), words.deed(deed))));
        lines.add(
                words.text("evidence.text.made", content.path("version").asString(), words.time(content.path("asOf"))));
        lines.add(words.text("evidence.text.sha256", sha256));
        return String.join("\n", lines.stream().map(Plain::of).toList()) + "\n";
    }

    private void head(ObjectNode content, List<String> lines) {
        lines.add(words.text(
                        "evidence.text.title",
                        content.path("change").asString(),
                        content.path("description").asString())
                .strip());
        lines.add(words.text(
                "evidence.text.verdict", content.path("verdictSentence").asString()));
        lines.add(words.text(
                "evidence.text.place",
                words.account(content),
                content.path("region").asString(),
                content.path("partition").asString(),
                content.path("operator").asString()));
        lines.add(words.text(
                "evidence.text.times",
                words.time(content.path("startedAt")),
                words.time(content.path("capturedAt")),
                words.time(content.path("restorableAt"))));
        lines.add(words.text("evidence.text.gate", words.gate(content)));
        var acknowledgement = content.path("acknowledgement").asString();
        if (!acknowledgement.isEmpty()) {
            lines.add(words.text("evidence.text.acknowledgement", acknowledgement));
        }
    }

    private String volume(JsonNode volume) {
        return words.text(
                "evidence.text.volume",
                volume.path("volume").asString(),
                words.orNothing(volume.path("snapshot")),
                volume.path("stateWords").asString(),
                words.time(volume.path("capturedAt")),
                words.time(volume.path("completedAt")),
                words.orNothing(volume.path("requestId")));
    }

    private void checks(JsonNode check, List<String> lines) {
        check.path("findings")
                .forEach(finding -> lines.add(
                        words.text("evidence.text.finding", check.path("volume").asString(), words.finding(finding))));
    }
}
