package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdpoint.sim.access.SimIdentity;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody else's client, the AWS CLI, where it is installed; skipped where it is not. */
@Tag("slow")
class AwsCliSimTest {
    private static final String DATA = "vol-0ddb0da7a0000b001";
    private static final Pattern SNAPSHOT = Pattern.compile("snap-[0-9a-f]{17}");

    /** What a command printed, both streams together. */
    private record Run(int exit, String text) {}

    @Test
    void theAwsCliTakesItForEc2() throws IOException, InterruptedException {
        assumeTrue(installed(), "the AWS CLI is not on the PATH");
        try (var ec2 = SimulatedEc2.start(SimOptions.usual().withSnapshotTime(Duration.ZERO))) {
            var volumes = aws(ec2, "ec2", "describe-volumes", "--filters", "Name=volume-id,Values=" + DATA);
            var dry = aws(ec2, "ec2", "create-snapshot", "--volume-id", DATA, "--dry-run");
            var taken = aws(ec2, "ec2", "create-snapshot", "--volume-id", DATA, "--description", "by the CLI");
            var set = aws(ec2, "ec2", "create-snapshots", "--instance-specification", "InstanceId=i-0ddb0da7a0000c002");
            var found = aws(ec2, "ec2", "describe-snapshots", "--filters", "Name=description,Values=by the CLI");
            var id = SNAPSHOT.matcher(taken.text());
            assertThat(id.find()).as(taken.text()).isTrue();
            var waited = aws(ec2, "ec2", "wait", "snapshot-completed", "--snapshot-ids", id.group());
            var who = aws(ec2, "sts", "get-caller-identity");

            assertThat(volumes.text()).contains("\"State\": \"in-use\"", "\"Size\": 800");
            assertThat(dry.text()).contains("(DryRunOperation)");
            assertThat(SNAPSHOT.matcher(set.text()).results()).hasSize(3);
            assertThat(found.text()).contains(id.group(), "\"State\": \"completed\"");
            assertThat(waited).isEqualTo(new Run(0, ""));
            assertThat(who.text()).contains("arn:aws:iam::000000000000:user/admin");
        }
    }

    private static Run aws(SimulatedEc2 ec2, String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("aws", "--endpoint-url", ec2.endpoint().toString(), "--output", "json"));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("AWS_ACCESS_KEY_ID", SimIdentity.ADMIN_ACCESS_KEY_ID);
        environment.put("AWS_SECRET_ACCESS_KEY", SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        environment.put("AWS_DEFAULT_REGION", "eu-west-1");
        environment.put("AWS_PAGER", "");
        environment.remove("AWS_SESSION_TOKEN");
        environment.remove("AWS_PROFILE");
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text.strip());
    }

    private static boolean installed() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(one -> Files.isExecutable(Path.of(one, "aws")));
    }
}
