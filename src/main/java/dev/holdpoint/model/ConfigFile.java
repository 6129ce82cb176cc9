package dev.holdpoint.model;

/**
 * A file that was looked at for profiles.
 *
 * @param path in full
 * @param detail the line that is wrong, for a broken one; otherwise empty
 */
public record ConfigFile(String path, State state, String detail) {

    /** What became of looking at it. */
    public enum State {
        READ,
        MISSING,
        UNREADABLE,
        BROKEN
    }
}
