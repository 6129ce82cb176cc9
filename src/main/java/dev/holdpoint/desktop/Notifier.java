package dev.holdpoint.desktop;

/** Shows a message of the OS, outside the window. Never throws and never blocks; any thread may call it. */
@FunctionalInterface
public interface Notifier {

    /**
     * Shows {@code text} below {@code title}.
     *
     * @param opened called on some thread when the operator clicks the message, where the OS tells of that; elsewhere
     *     never
     */
    void show(String title, String text, Runnable opened);
}
