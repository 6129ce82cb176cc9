package dev.holdpoint.model;

import java.time.Duration;

/**
 * The figures that the engine works by; where each comes from is in docs/protocol.md, sections 1, 4 and 5.
 *
 * @param askAfter unsent requests older than this ask a person first, after a restart, a wake or a login
 * @param watch how long an intent that was sent again is watched for a second snapshot
 * @param jump how far wall and monotonic time may drift apart before the machine counts as having slept
 */
public record EnginePolicy(Pace pace, Fence fence, Polling polling, Duration askAfter, Duration watch, Duration jump) {

    /**
     * How fast requests are sent, per account and Region.
     *
     * @param burst tokens of EC2's bucket of 100 that may be spent at once
     * @param perSecond what flows back
     * @param floor the slowest rate that throttling may force, per second
     * @param inFlight how many requests may be on the wire together
     * @param spacing between two snapshots of one volume; EC2 asks for 15 s
     * @param quotaHold how long nothing is sent after the pending quota was met, unless a snapshot completes
     */
    public record Pace(int burst, double perSecond, double floor, int inFlight, Duration spacing, Duration quotaHold) {}

    /**
     * When a request that was not found can no longer take effect.
     *
     * @param requestLife after which EC2 refuses a signed request that reaches it
     * @param visibility within which an executed snapshot is assumed to be visible to a filtered look
     * @param margin on top of both
     */
    public record Fence(Duration requestLife, Duration visibility, Duration margin) {
        /** From the signed date to the server's date of a look that may conclude that there is nothing. */
        public Duration total() {
            return requestLife.plus(visibility).plus(margin);
        }
    }

    /**
     * Following what EC2 is writing.
     *
     * @param gonePolls how many valid polls in a row must miss a snapshot, and
     * @param goneAfter for how long, until it counts as deleted
     * @param slowest the longest interval that throttling may force
     * @param slowLook how often absent and watched intents are looked for
     */
    public record Polling(int gonePolls, Duration goneAfter, Duration slowest, Duration slowLook) {}

    /** The figures of docs/protocol.md. */
    public static EnginePolicy standard() {
        return new EnginePolicy(
                new Pace(80, 4.5, 0.2, 32, Duration.ofSeconds(16), Duration.ofMinutes(1)),
                new Fence(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1)),
                new Polling(3, Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(1)),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Duration.ofSeconds(30));
    }

    /** The same policy with another fence. */
    public EnginePolicy withFence(Fence other) {
        return new EnginePolicy(pace, other, polling, askAfter, watch, jump);
    }
}
