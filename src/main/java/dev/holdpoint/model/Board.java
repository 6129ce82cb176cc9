package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;

/**
 * All that a screen may know of the engine's work: an immutable picture of the runs, newest first.
 *
 * @param revision counts up with every change
 * @param at when the picture was made
 * @param notices what concerns the work as a whole (login expired, journal not writable, network gone)
 */
public record Board(long revision, Instant at, List<Run> runs, List<Problem> notices) {
    public static final Board EMPTY = new Board(0, Instant.EPOCH, List.of(), List.of());

    public Board {
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /** Whether anything is still going on. */
    public boolean open() {
        return runs.stream().anyMatch(Run::open);
    }
}
