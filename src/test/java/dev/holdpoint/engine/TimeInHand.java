package dev.holdpoint.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Virtual time for a test of another package. */
public final class TimeInHand {
    final VirtualTime time = new VirtualTime();

    /**
     * Time that stands still.
     *
     * @param latency how long a request takes to reach EC2, and its answer to come back; asked twice a call
     */
    public TimeInHand(Supplier<Duration> latency) {
        time.latency(latency);
    }

    /** EC2's clock. */
    public Instant ec2() {
        return time.server();
    }

    /** The wall clock of the machine that the engine runs on. */
    public Instant wall() {
        return time.now();
    }

    /** From now on the machine's clock is wrong by this much. */
    public void skew(Duration wrong) {
        time.skew(wrong);
    }

    /** The machine sleeps. */
    public void sleep(Duration span) {
        time.sleep(span);
    }

    /** Lets {@code work} happen in {@code wait}, by EC2's clock. */
    public void in(Duration wait, Runnable work) {
        time.in(wait, work);
    }

    /** Called while a call is being made: its answer takes this much longer. */
    public void answerLater(Duration delay) {
        time.answerLater(delay);
    }
}
