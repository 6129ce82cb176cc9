package dev.holdpoint.sim.fault;

/** When a fault strikes: instead of the action's effect, or once it has taken effect. */
public enum Phase {
    BEFORE,
    AFTER
}
