package dev.holdpoint.model;

import java.util.Objects;

/**
 * What the operator asks to be connected to.
 *
 * @param profile a profile of the shared AWS config; empty for the default credential chain; ignored for the demo
 * @param region a Region's id, for example {@code eu-west-1}
 * @param endpoint a URL in place of AWS's own, empty for AWS's own, or {@link Connection#DEMO}
 */
public record ConnectionChoice(String profile, String region, String endpoint) {

    /** Read back from a file, a part may be missing: then there is no choice to go back to. */
    public ConnectionChoice {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(endpoint, "endpoint");
    }

    /** The simulated EC2 that is part of the program. */
    public static ConnectionChoice demo(String region) {
        return new ConnectionChoice("", region, Connection.DEMO);
    }

    /** Whether this asks for the simulated EC2 of the demo. */
    public boolean isDemo() {
        return endpoint.equals(Connection.DEMO);
    }
}
