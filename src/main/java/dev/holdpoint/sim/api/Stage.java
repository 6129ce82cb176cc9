package dev.holdpoint.sim.api;

import dev.holdpoint.sim.fault.Faults;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What requests meet.
 *
 * @param lag for how long a new snapshot usually stays invisible
 * @param limits whether requests are throttled
 */
public record Stage(
        SimulatedAccount account, InstantSource clock, Faults faults, RequestLog log, Duration lag, boolean limits) {}
