package dev.holdpoint.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * The two times that the engine lives by: the wall clock, which people and EC2 read and anybody may set, and a
 * monotonic one, by which waiting is measured. A difference that grows between them means that the machine slept or
 * that its clock was set.
 */
public interface EngineClock {

    /** The wall clock. */
    Instant now();

    /** Time since the clock was made; never goes back, and may stand still while the machine sleeps. */
    Duration uptime();
}
