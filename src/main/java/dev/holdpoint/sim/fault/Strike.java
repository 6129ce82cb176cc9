package dev.holdpoint.sim.fault;

import java.time.Duration;

/**
 * A fault that is to strike one call.
 *
 * @param span for how long, or after how long; zero if the fault has no span
 */
public record Strike(FaultRule rule, Duration span) {

    /** Its kind. */
    public FaultKind kind() {
        return rule.kind();
    }
}
