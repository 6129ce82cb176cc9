package dev.holdpoint.ui.runs;

import dev.holdpoint.desktop.Notifier;
import dev.holdpoint.ui.fx.Calm;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What the screens of the runs need beside their surroundings.
 *
 * @param background runs what touches the disk; virtual threads are meant
 * @param notifier shows messages outside the window
 * @param version of this program, for the evidence
 * @param wished whether the operator wants such messages
 * @param wish remembers that the operator does, or does not any more; does not block
 * @param pauses how the screens wait between two pictures
 */
public record RunTools(
        Executor background,
        Notifier notifier,
        String version,
        BooleanSupplier wished,
        Consumer<Boolean> wish,
        Calm.Later pauses) {}
