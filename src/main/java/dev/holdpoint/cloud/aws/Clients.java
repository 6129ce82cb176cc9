package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK's clients of one connection, over one pool of HTTP connections.
 *
 * @param sending for what changes something: one transmission a call, never a retry; every request must name its
 *     {@link Transmission}
 * @param reading for what only looks: retries, within a bounded time
 * @param credentials whom all of them sign as
 * @param glance what was asked for before anybody lists
 */
record Clients(Ec2Client sending, Ec2Client reading, StsClient sts, AwsCredentialsProvider credentials, Glance glance) {

    /** Clients on demand: making them may start the demo, and may find that the endpoint is not acceptable. */
    @FunctionalInterface
    interface Source {
        Clients get() throws CloudException;
    }
}
