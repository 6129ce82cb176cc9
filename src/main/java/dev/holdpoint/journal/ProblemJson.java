package dev.holdpoint.journal;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a problem as text, but for what EC2 encodes in a denial. */
final class ProblemJson {
    private final JsonMapper mapper;

    ProblemJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode write(Problem problem) {
        var json = mapper.createObjectNode();
        json.put("key", problem.key()).put("severity", problem.severity().name());
        var arguments = json.putArray("arguments");
        problem.arguments().forEach(arguments::add);
        return json.put("detail", problem.quotable()).put("requestId", problem.requestId());
    }

    Problem read(JsonNode json) {
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
