package dev.holdpoint.ui.fx;

/**
 * What can be done about a problem, at a press.
 *
 * @param words of the button, naming the act
 * @param act on the FX thread
 */
public record Remedy(String words, Runnable act) {}
