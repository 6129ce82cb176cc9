package dev.holdpoint.sim.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an IAM policy as administrators write it. Of the conditions it knows {@code StringEquals}, {@code StringLike}
 * and {@code ForAllValues:StringEquals}; anything that it does not know is an {@link IllegalArgumentException}, so that
 * no policy means less here than it says.
 */
public final class PolicyDocument {
    private static final Set<String> OPERATORS = Set.of("StringEquals", "StringLike", "ForAllValues:StringEquals");
    private static final Set<String> KNOWN = Set.of("Sid", "Effect", "Action", "Resource", "Condition");

    private PolicyDocument() {}

    /** The statements of a policy in JSON. */
    public static List<Statement> parse(String json) {
        var statements = new ArrayList<Statement>();
        JsonMapper.builder().build().readTree(json).path("Statement").forEach(node -> statements.add(statement(node)));
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a policy without a statement");
        }
        return statements;
    }

    private static Statement statement(JsonNode node) {
        node.propertyNames().forEach(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("not simulated: " + name);
            }
        });
        return new Statement(
                switch (node.path("Effect").asString()) {
                    case "Allow" -> true;
                    case "Deny" -> false;
                    default -> throw new IllegalArgumentException("an effect that is none");
                },
                texts(node.path("Action")),
                texts(node.path("Resource")),
                conditions(node.path("Condition")));
    }

    private static Map<String, List<String>> conditions(JsonNode node) {
        var all = new LinkedHashMap<String, List<String>>();
        node.properties().forEach(operator -> {
            if (!OPERATORS.contains(operator.getKey())) {
                throw new IllegalArgumentException("not simulated: " + operator.getKey());
            }
            operator.getValue().properties().forEach(key -> all.put(key.getKey(), texts(key.getValue())));
        });
        return all;
    }

    /** One text, or a list of them. */
    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(one -> texts.add(one.asString()));
        return texts;
    }
}
