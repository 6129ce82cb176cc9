package dev.holdpoint.journal;

/** The journal could not be opened, read or made durable: disk full, read-only, corrupt, locked. */
public class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }

    public JournalException(String message) {
        super(message);
    }
}
