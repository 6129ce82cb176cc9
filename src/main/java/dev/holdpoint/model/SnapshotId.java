package dev.holdpoint.model;

import java.util.regex.Pattern;

/** The id of an EBS snapshot, {@code snap-} and 8 to 17 hexadecimal digits. */
public record SnapshotId(String value) implements Comparable<SnapshotId> {
    private static final Pattern FORM = Pattern.compile("snap-[0-9a-f]{8,17}");

    public SnapshotId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SnapshotId: " + value);
        }
    }

    /** Whether {@code text} could be one. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(SnapshotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
