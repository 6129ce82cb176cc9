package dev.holdpoint.sim.access;

import java.util.Map;

/**
 * What somebody wants to do.
 *
 * @param context what the request says besides, by the names of condition keys, such as {@code ec2:CreateAction}
 */
public record Ask(String action, String arn, Map<String, String> context) {
    /** Between the values of a condition key that has several, such as {@code aws:TagKeys}. */
    public static final String SEVERAL = "\n";

    public Ask {
        context = Map.copyOf(context);
    }

    /** A wish that says no more. */
    public Ask(String action, String arn) {
        this(action, arn, Map.of());
    }
}
