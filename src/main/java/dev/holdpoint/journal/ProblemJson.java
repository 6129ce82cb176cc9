package dev.holdpoint.journal;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.util.ArrayList;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The fields of a problem, but for what EC2 encodes in a denial. */
final class ProblemJson {
    private ProblemJson() {}

    static void write(JsonGenerator json, Problem problem) {
        json.writeStringProperty("key", problem.key());
        json.writeStringProperty("severity", problem.severity().name());
        JsonText.texts(json, "arguments", problem.arguments());
        json.writeStringProperty("detail", problem.quotable());
        json.writeStringProperty("requestId", problem.requestId());
    }

    /** A field that is a problem. */
    static void write(JsonGenerator json, String name, Problem problem) {
        JsonText.object(json, name, fields -> write(fields, problem));
    }

    static Problem read(JsonNode json) {
        var arguments = new ArrayList<String>();
        json.path("arguments").forEach(argument -> arguments.add(argument.asString()));
        return new Problem(
                json.path("key").asString(),
                Severity.valueOf(json.path("severity").asString()),
                arguments,
                json.path("detail").asString(),
                json.path("requestId").asString());
    }
}
