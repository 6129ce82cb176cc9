package dev.holdpoint.model;

/** Which lamp lets maintenance begin. */
public enum Gate {
    /** Every snapshot is {@code completed}: the default. */
    ALL_RESTORABLE,
    /** Every point in time is fixed, though no snapshot need be usable yet. */
    ALL_CAPTURED
}
