package dev.holdpoint.sim.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sentence of a policy: these actions on these resources are allowed, or denied whatever else allows them.
 *
 * @param actions such as {@code ec2:Describe*}
 * @param resources ARNs, with {@code *} for any run of characters
 * @param conditions what the request must say, such as {@code ec2:CreateAction}, and the values that will do
 */
public record Statement(
        boolean allow, List<String> actions, List<String> resources, Map<String, List<String>> conditions) {
    private static final Pattern STAR = Pattern.compile("*", Pattern.LITERAL);

    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Map.copyOf(conditions);
    }

    /** Allows {@code actions} on every resource. */
    public static Statement allow(String... actions) {
        return new Statement(true, List.of(actions), List.of("*"), Map.of());
    }

    /** Denies {@code action} on {@code resource}. */
    public static Statement deny(String action, String resource) {
        return new Statement(false, List.of(action), List.of(resource), Map.of());
    }

    boolean covers(Ask ask) {
        return actions.stream().anyMatch(pattern -> fits(pattern, ask.action()))
                && resources.stream().anyMatch(pattern -> fits(pattern, ask.arn()))
                && conditions.entrySet().stream()
                        .allMatch(condition -> values(ask, condition.getKey()).stream()
                                .allMatch(value ->
                                        condition.getValue().stream().anyMatch(pattern -> fits(pattern, value))));
    }

    /** What the request says of {@code key}; of the keys of tags there are several, and each must do. */
    private static List<String> values(Ask ask, String key) {
        return List.of(ask.context().getOrDefault(key, "").split(Ask.SEVERAL, -1));
    }

    private static boolean fits(String pattern, String text) {
        var regex = Arrays.stream(STAR.split(pattern, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return text.matches("(?s)" + regex);
    }
}
