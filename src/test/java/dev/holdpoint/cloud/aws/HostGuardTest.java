package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

class HostGuardTest {

    /** Such a client the SDK makes by itself, to assume a profile's role, and {@code AWS_ENDPOINT_URL} points it. */
    @Test
    void aClientThatThisProgramDidNotMakeIsGuardedToo() {
        var client = StsClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create("http://evil.holdpoint.invalid:8080"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")))
                .build();

        assertThatExceptionOfType(RefusedToSend.class)
                .isThrownBy(client::getCallerIdentity)
                .withMessage("endpoint-refused");
    }
}
