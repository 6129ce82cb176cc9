package dev.holdpoint.settings;

/**
 * Where the operator wants to be told of what happens to runs; in the window always.
 *
 * @param desktop whether the OS shows a message as well
 */
public record Notices(boolean desktop) {
    /** Nobody is interrupted without having asked for it. */
    public static final Notices DEFAULT = new Notices(false);
}
