package dev.holdpoint.cloud.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials whose failure to come can be told from a failure of the request that needed them. */
final class TracedCredentials implements AwsCredentialsProvider {
    private final AwsCredentialsProvider source;

    TracedCredentials(AwsCredentialsProvider source) {
        this.source = source;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return source.resolveCredentials();
        } catch (RuntimeException e) {
            // Files, processes, SSO, STS: whatever they throw means that there are no credentials.
            throw new CredentialsUnavailable(e);
        }
    }

    @Override
    public String toString() {
        return "TracedCredentials";
    }
}
