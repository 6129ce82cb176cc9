package dev.holdpoint.model;

import java.util.regex.Pattern;

/** An AWS account id: twelve digits. */
public record AccountId(String value) implements Comparable<AccountId> {
    private static final Pattern FORM = Pattern.compile("[0-9]{12}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a AccountId: " + value);
        }
    }

    /** Whether {@code text} could be one. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id in three groups of four, as people read it aloud: {@code 1234-5678-9012}. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
