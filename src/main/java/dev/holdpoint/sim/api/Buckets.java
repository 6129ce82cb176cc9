package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** EC2's token buckets, one for each action and Region (docs/ec2.md, section 2.3). Safe for use by many threads. */
final class Buckets {
    private static final Set<String> LISTS = Set.of("DescribeSnapshots", "DescribeVolumes", "DescribeInstances");

    /** How many tokens a bucket holds, and how many it gains in a second. */
    private record Size(int capacity, int refill) {}

    /** What a bucket held when it was last looked at. */
    private record Level(double tokens, Instant at) {}

    private final Map<String, Level> levels = new HashMap<>();

    /** Takes a token, or refuses with RequestLimitExceeded. */
    synchronized void take(String region, String action, Parameters parameters, Instant now) throws Refusal {
        var plain = LISTS.contains(action)
                && parameters.groups("Filter").isEmpty()
                && parameters.text("MaxResults").isEmpty();
        var size = size(action, plain);
        var key = region + " " + action + (plain ? " unfiltered" : "");
        var level = levels.getOrDefault(key, new Level(size.capacity(), now));
        var gained = Math.max(0, Duration.between(level.at(), now).toMillis()) * size.refill() / 1000.0;
        var tokens = Math.min(size.capacity(), level.tokens() + gained);
        if (tokens < 1) {
            levels.put(key, new Level(tokens, now));
            throw new Refusal(503, "RequestLimitExceeded", "Request limit exceeded.");
        }
        levels.put(key, new Level(tokens - 1, now));
    }

    private static Size size(String action, boolean plain) {
        return switch (action) {
            case "CreateSnapshot", "CreateSnapshots", "DeleteSnapshot" -> new Size(100, 5);
            case "CreateTags", "DeleteTags" -> new Size(100, 10);
            default -> plain ? new Size(50, 10) : new Size(100, 20);
        };
    }
}
