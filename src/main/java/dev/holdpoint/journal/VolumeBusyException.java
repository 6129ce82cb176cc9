package dev.holdpoint.journal;

/** A volume already has an unfinished intent: the second click, or the second window, of the same snapshot. */
public final class VolumeBusyException extends JournalException {
    private static final long serialVersionUID = 1L;

    public VolumeBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
