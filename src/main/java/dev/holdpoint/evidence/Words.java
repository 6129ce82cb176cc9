package dev.holdpoint.evidence;

import dev.holdpoint.text.Messages;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The words of the reports that people read, and how they put what the content holds as keys. */
final class Words {
    /** What stands where there is nothing. */
    private static final String NOTHING = "–";

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** A sentence of the reports. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    Locale locale() {
        return messages.locale();
    }

    /** A time of the content, to the second, or a dash. */
    String time(JsonNode at) {
        var text = at.asString("");
        return text.isEmpty() ? NOTHING : text.replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC");
    }

    /** A text of the content, or a dash. */
    String orNothing(JsonNode node) {
        var text = node.asString("");
        return text.isEmpty() ? NOTHING : text;
    }

    String gate(JsonNode content) {
        return content.path("gate").asString().equals("ALL_CAPTURED")
                ? text("evidence.gate.captured")
                : text("evidence.gate.restorable");
    }

    String account(JsonNode content) {
        var label = content.path("accountLabel").asString();
        var account = content.path("account").asString();
        var named = label.isEmpty() ? account : text("evidence.account.labelled", label, account);
        return content.path("simulated").asBoolean() ? text("evidence.account.simulated", named) : named;
    }

    String permission(JsonNode check) {
        return switch (check.path("permission").asString()) {
            case "ALLOWED" -> text("evidence.permission.allowed");
            case "DENIED" -> text("evidence.permission.denied");
            case "COULD_NOT_TELL" -> text("evidence.permission.unknown");
            default -> text("evidence.permission.not-asked");
        };
    }

    /** A finding of the checks, and whether the operator accepted it. */
    String finding(JsonNode finding) {
        var accepted = finding.path("acceptedAt").asString();
        var words = finding.path("text").asString();
        return accepted.isEmpty() ? words : text("evidence.finding.accepted", words, time(finding.path("acceptedAt")));
    }

    /** What was done afterwards, and what came of it. */
    String deed(JsonNode deed) {
        var snapshot = deed.path("snapshot").asString();
        var result = switch (deed.path("result").asString()) {
            case "DONE" -> text("evidence.deed.done");
            case "NOT_DONE" -> text("evidence.deed.not-done");
            default -> text("evidence.deed.asked");
        };
        return deed.path("deed").asString().equals("DELETE")
                ? text("evidence.deed.delete", snapshot, result)
                : text("evidence.deed.keep", snapshot, deed.path("until").asString(), result);
    }

    /** The exact parameters of a request, in one line. */
    String parameters(JsonNode parameters) {
        var tags = StreamSupport.stream(parameters.path("tags").spliterator(), false)
                .map(tag -> tag.path("key").asString() + "=" + tag.path("value").asString())
                .collect(Collectors.joining(", "));
        var set = parameters.path("set").path("instance").asString("");
        return text(
                set.isEmpty() ? "evidence.parameters" : "evidence.parameters.set",
                parameters.path("description").asString(),
                tags.isEmpty() ? NOTHING : tags,
                target(parameters.path("target").asString()),
                set);
    }

    private String target(String target) {
        return switch (target) {
            case "region" -> text("evidence.target.region");
            case "local" -> text("evidence.target.zone");
            default -> target;
        };
    }
}
