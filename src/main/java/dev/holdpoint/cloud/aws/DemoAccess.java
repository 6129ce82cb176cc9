package dev.holdpoint.cloud.aws;

import java.net.URI;
import java.util.function.Supplier;

/**
 * How the simulated EC2 of the demo is reached.
 *
 * @param endpoint may start the simulated EC2, and so may block; asked once a connection
 * @param accessKey of the simulated administrator
 * @param secretKey of the simulated administrator
 */
public record DemoAccess(Supplier<URI> endpoint, String accessKey, String secretKey) {

    /** Without the key: it opens nothing but the demo, and still no key is ever printed. */
    @Override
    public String toString() {
        return "DemoAccess";
    }
}
