package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.api.LoggedRequest;
import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept across a restart, and what a log holds and does not hold. */
class StateSimTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DATA = "vol-0ddb0da7a0000b001";

    @TempDir
    private Path directory;

    private final SimClock clock = SimClock.manual(NOON);

    @Test
    void aSnapshotProgressesWhileTheSimulationIsClosed() throws IOException {
        String id;
        try (var ec2 = start()) {
            id = Wire.to(ec2).take(DATA, "Description", "kept ü").text("snapshotId");
            Wire.to(ec2).ec2("CreateTags", "ResourceId.1", DATA, "Tag.1.Key", "seen", "Tag.1.Value", "yes");
        }
        clock.advance(Duration.ofMinutes(2));
        try (var ec2 = start()) {
            var found = Wire.to(ec2).ec2("DescribeSnapshots", "SnapshotId.1", id);
            var tagged = Wire.to(ec2).ec2("DescribeVolumes", "Filter.1.Name", "tag:seen", "Filter.1.Value.1", "yes");

            assertThat(found.text("status")).isEqualTo("completed");
            assertThat(found.text("description")).isEqualTo("kept ü");
            assertThat(tagged.text("volumeId")).isEqualTo(DATA);
            assertThat(Wire.to(ec2).take(DATA).text("snapshotId")).isNotEqualTo(id);
        }
    }

    @Test
    void aShorterTimeHoldsForWhatIsUnderWayAndForWhatFollows() throws IOException {
        try (var ec2 = start()) {
            var before = Wire.to(ec2).take(DATA).text("snapshotId");
            ec2.account().setSnapshotTime(Duration.ofSeconds(6));
            clock.advance(Duration.ofSeconds(20));
            var after = Wire.to(ec2).take(DATA).text("snapshotId");
            assertThat(Wire.to(ec2)
                            .ec2("DescribeSnapshots", "SnapshotId.1", before)
                            .text("status"))
                    .isEqualTo("completed");
            clock.advance(Duration.ofSeconds(6));

            assertThat(Wire.to(ec2)
                            .ec2("DescribeSnapshots", "SnapshotId.1", after)
                            .text("status"))
                    .isEqualTo("completed");
        }
    }

    @Test
    void theFleetStaysTheOneThatTheDirectoryWasMadeWith() throws IOException {
        try (var ec2 = SimulatedEc2.start(options().withVolumes(60).withSeed(3))) {
            assertThat(ec2.account().volumes()).hasSize(60);
            ec2.account().colleagues().setVolumeState(DATA, "error");
        }
        try (var ec2 = start()) {
            assertThat(ec2.account().volumes()).hasSize(60);
            assertThat(ec2.account().volumes()).anySatisfy(volume -> {
                assertThat(volume.id()).isEqualTo(DATA);
                assertThat(volume.state()).isEqualTo("error");
            });
        }
    }

    @Test
    void whatColleaguesDidToVolumesIsRemembered() throws IOException {
        var other = "vol-0ddb0da7a0000b002";
        try (var ec2 = start()) {
            ec2.account().colleagues().deleteVolume(DATA);
            ec2.account().colleagues().detach(other);
        }
        try (var ec2 = start()) {
            assertThat(Wire.to(ec2).take(DATA).refusal()).isEqualTo("400 InvalidVolume.NotFound");
            assertThat(ec2.account().volumes()).anySatisfy(volume -> {
                assertThat(volume.id()).isEqualTo(other);
                assertThat(volume.state()).isEqualTo("available");
            });
            assertThat(ec2.account().instances())
                    .flatExtracting(instance -> instance.mappings())
                    .extracting(mapping -> mapping.volumeId())
                    .doesNotContain(DATA, other);
            ec2.account().colleagues().attach(other, "i-0ddb0da7a0000c001", "/dev/sdx");
            assertThat(Wire.to(ec2)
                            .ec2("CreateSnapshots", "InstanceSpecification.InstanceId", "i-0ddb0da7a0000c001")
                            .all("volumeId"))
                    .contains(other);
        }
    }

    @Test
    void aLateExecutionThatFallsDueWhileClosedHappensAsOfThen() throws IOException {
        try (var ec2 = SimulatedEc2.start(options().withFaults("CreateSnapshot:late=5m"))) {
            Wire.to(ec2).take(DATA);
        }
        clock.advance(Duration.ofMinutes(9));
        try (var ec2 = start()) {
            assertThat(ec2.account().snapshots())
                    .anySatisfy(snapshot ->
                            assertThat(snapshot.course().started()).isEqualTo(NOON.plus(Duration.ofMinutes(5))));
        }
    }

    @Test
    void aBrokenFileIsSetAsideAndNotOverwritten() throws IOException {
        Files.writeString(directory.resolve("account.json"), "{\"version\":1,");

        try (var ec2 = start()) {
            assertThat(Wire.to(ec2).take(DATA).status()).isEqualTo(200);
        }

        assertThat(directory.resolve("account.broken-20261124-120000-000.json")).hasContent("{\"version\":1,");
        assertThat(directory.resolve("account.json")).content().contains(DATA);
    }

    @Test
    void theLogTellsWhatHappened() throws IOException {
        var log = directory.resolve("requests.jsonl");
        try (var ec2 = SimulatedEc2.start(options().withLogFile(log).withFaults("CreateSnapshot:reset-after@n=2"))) {
            var wire = Wire.to(ec2);
            wire.take("vol-0decea5ed0000a001");
            wire.take(DATA, "Description", "one");

            assertThat(ec2.requests())
                    .extracting(LoggedRequest::answered)
                    .containsExactly("403 UnauthorizedOperation", "nothing");
            assertThat(ec2.requests().get(1).signed()).isEqualTo(NOON);
        }
        assertThat(Files.readAllLines(log).get(1))
                .startsWith("{\"time\":\"2026-11-24T12:00:00Z\"")
                .contains("\"action\":\"CreateSnapshot\"")
                .contains("\"parameters\":{\"Description\":\"one\",\"VolumeId\":\"" + DATA + "\"}")
                .contains("\"signed\":\"2026-11-24T12:00:00Z\",\"effect\":true,\"snapshotIds\":[\"snap-")
                .endsWith("\"answered\":\"nothing\",\"fault\":\"reset-after\"}");
    }

    @Test
    void theLogHoldsNoSecret() throws IOException {
        var log = directory.resolve("requests.jsonl");
        try (var ec2 = SimulatedEc2.start(options().withLogFile(log))) {
            var wire = Wire.to(ec2);
            var denied = wire.take("vol-0decea5ed0000a001").text("Message").replaceFirst(".*message: ", "");
            wire.as("session").ec2("DescribeRegions");
            wire.sts("DecodeAuthorizationMessage", "EncodedMessage", denied);
            wire.sts(
                    "AssumeRole",
                    "RoleArn",
                    "arn:aws:iam::000000000000:role/maintenance-mfa",
                    "RoleSessionName",
                    "me",
                    "SerialNumber",
                    "s",
                    "TokenCode",
                    "123456");

            assertThat(ec2.requests()).hasSize(4);
            assertThat(Files.readString(log))
                    .doesNotContain(denied)
                    .doesNotContain("123456")
                    .doesNotContain("SIMULATED-SESSION-TOKEN")
                    .doesNotContain("simulated+secret")
                    .doesNotContain("Signature");
        }
    }

    private SimOptions options() {
        return SimOptions.usual().withClock(clock).withStateDirectory(directory);
    }

    private SimulatedEc2 start() throws IOException {
        return SimulatedEc2.start(options());
    }
}
