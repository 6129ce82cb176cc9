package dev.holdpoint.model;

/** What came of a run, in one word: what a list of runs is filtered by. */
public enum Outcome {
    /** Something may still happen to one of its snapshots. */
    OPEN,
    /** Every snapshot is {@code completed}. */
    RESTORABLE,
    /** At its end, and at least one volume has no snapshot that can be restored. */
    INCOMPLETE
}
