package dev.holdpoint.settings;

/**
 * What the operator was shown and need not be shown again.
 *
 * @param guided whether the guide to the first snapshot was followed or closed
 */
public record Hints(boolean guided) {
    /** Nobody has seen anything yet. */
    public static final Hints DEFAULT = new Hints(false);
}
