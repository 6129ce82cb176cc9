package dev.holdpoint.model;

/** How much a {@link Problem} stands in the way: red blocks, amber needs a tick, info only tells. */
public enum Severity {
    INFO,
    AMBER,
    RED
}
