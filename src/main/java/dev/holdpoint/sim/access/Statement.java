package dev.holdpoint.sim.access;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sentence of a policy: these actions on these resources are allowed, or denied whatever else allows them.
 *
 * @param actions such as {@code ec2:Describe*}
 * @param resource an ARN, with {@code *} for any run of characters
 */
public record Statement(boolean allow, List<String> actions, String resource) {
    private static final Pattern STAR = Pattern.compile("*", Pattern.LITERAL);

    public Statement {
        actions = List.copyOf(actions);
    }

    /** Allows {@code actions} on every resource. */
    public static Statement allow(String... actions) {
        return new Statement(true, List.of(actions), "*");
    }

    /** Denies {@code action} on {@code resource}. */
    public static Statement deny(String action, String resource) {
        return new Statement(false, List.of(action), resource);
    }

    boolean covers(String action, String arn) {
        return actions.stream().anyMatch(pattern -> fits(pattern, action)) && fits(resource, arn);
    }

    private static boolean fits(String pattern, String text) {
        var regex = Arrays.stream(STAR.split(pattern, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return text.matches("(?s)" + regex);
    }
}
