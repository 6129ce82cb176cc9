package dev.holdpoint.model;

/**
 * The operator's part of a snapshot's description. EC2 states no limit; 255 is the one that its console keeps, and 42
 * of them are the identity suffix that {@link Carriers} appends (docs/protocol.md, section 2).
 */
public record Description(String text) {
    public static final int MAX_ON_EC2 = 255;
    public static final int MAX = MAX_ON_EC2 - Carriers.SUFFIX_LENGTH;
    public static final Description EMPTY = new Description("");

    public Description {
        if (text.length() > MAX || TagSet.hasControls(text)) {
            throw new IllegalArgumentException("not a description: " + text);
        }
    }

    /** The text as a description, or the rule that it breaks. */
    public static Checked<Description> parse(String text) {
        if (text.length() > MAX) {
            return Checked.invalid(
                    Problem.red("description.long", Integer.toString(text.length()), Integer.toString(MAX)));
        }
        if (TagSet.hasControls(text)) {
            return Checked.invalid(Problem.red("description.control"));
        }
        return Checked.valid(new Description(text));
    }
}
