package dev.holdpoint.model;

/**
 * A connection that was opened: who we are and where. A run is pinned to it; equal means same account, same place.
 *
 * @param partition for example {@code aws}, {@code aws-cn}
 * @param endpoint the URL that was chosen in place of AWS's own; empty for AWS's own; the word {@code demo} for the
 *     simulated EC2, whose port changes from start to start
 * @param profile the profile's name, as it stands in the config file; empty for the default credential chain
 * @param callerArn who AWS says we are
 */
public record Connection(
        String partition, AccountId account, String region, String endpoint, String profile, String callerArn) {
    public static final String DEMO = "demo";

    /** Whether this is the simulated EC2 of the demo. */
    public boolean isDemo() {
        return endpoint.equals(DEMO);
    }

    /** Who is at work: the last word of the caller's ARN, a user's name or a session's. */
    public String operator() {
        return callerArn.substring(Math.max(callerArn.lastIndexOf('/'), callerArn.lastIndexOf(':')) + 1);
    }

    /** Whether {@code other} reaches the same snapshots: what one look-up or poll can cover. */
    public boolean samePlace(Connection other) {
        return partition.equals(other.partition)
                && account.equals(other.account)
                && region.equals(other.region)
                && endpoint.equals(other.endpoint);
    }
}
