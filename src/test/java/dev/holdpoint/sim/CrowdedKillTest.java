package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.Main;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** A large fleet in a small process of its own. */
@Tag("slow")
class CrowdedKillTest {
    private static final int VOLUMES = 50_000;

    @Test
    void fiftyThousandVolumesLiveInAHeapOf256Megabytes() throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sim",
                        "--limits",
                        "off",
                        "--seed",
                        "7",
                        "--volumes",
                        Integer.toString(VOLUMES)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                var ec2 = client(URI.create(out.readLine()))) {
            var listed = ec2.describeVolumesPaginator(request -> request.maxResults(500)).volumes().stream()
                    .count();

            assertThat(listed).isEqualTo(VOLUMES);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Ec2Client client(URI endpoint) {
        return Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY)))
                .build();
    }
}
