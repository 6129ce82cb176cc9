package dev.holdpoint.model;

import java.util.regex.Pattern;

/** The id of an EBS volume, {@code vol-} and 8 to 17 hexadecimal digits. */
public record VolumeId(String value) implements Comparable<VolumeId> {
    private static final Pattern FORM = Pattern.compile("vol-[0-9a-f]{8,17}");

    public VolumeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a VolumeId: " + value);
        }
    }

    /** Whether {@code text} could be one. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(VolumeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
