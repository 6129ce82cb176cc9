package dev.holdpoint.ui.runs;

import dev.holdpoint.desktop.Notifier;
import java.util.concurrent.Executor;

/**
 * What the screens of the runs need beside their surroundings.
 *
 * @param background runs what touches the disk; virtual threads are meant
 * @param notifier shows messages outside the window
 * @param version of this program, for the evidence
 */
public record RunTools(Executor background, Notifier notifier, String version) {}
