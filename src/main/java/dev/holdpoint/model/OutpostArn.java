package dev.holdpoint.model;

import java.util.regex.Pattern;

/** The ARN of an Outpost, in any partition. */
public record OutpostArn(String value) implements Comparable<OutpostArn> {
    private static final Pattern FORM =
            Pattern.compile("arn:aws([a-z-]+)?:outposts:[a-z0-9-]+:[0-9]{12}:outpost/op-[a-f0-9]{17}");

    public OutpostArn {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a OutpostArn: " + value);
        }
    }

    /** Whether {@code text} could be one. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    /** The Outpost's own id, {@code op-…}. */
    public String outpostId() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(OutpostArn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
