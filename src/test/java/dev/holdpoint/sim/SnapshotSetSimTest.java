package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snapshots of an instance's volumes are one (docs/ec2.md, sections 1 and 2.2). */
class SnapshotSetSimTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DATA = "vol-0ddb0da7a0000b001";

    private final SimClock clock = SimClock.manual(NOON);
    private SimulatedEc2 ec2;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withClock(clock).withSnapshotTime(Duration.ofMinutes(10)));
        wire = Wire.to(ec2);
    }

    @AfterEach
    void stop() throws IOException {
        ec2.close();
    }

    @Test
    void aSetIsOneInstantAndCompletesTogether() throws IOException {
        var answer = wire.ec2(
                "CreateSnapshots",
                "InstanceSpecification.InstanceId",
                "i-0ddb0da7a0000c001",
                "CopyTagsFromSource",
                "volume",
                "TagSpecification.1.ResourceType",
                "snapshot",
                "TagSpecification.1.Tag.1.Key",
                "Name",
                "TagSpecification.1.Tag.1.Value",
                "mine");

        assertThat(answer.all("volumeId"))
                .containsExactlyInAnyOrder("vol-0ddb0da7a0000a001", DATA, "vol-0ddb0da7a0000b002");
        assertThat(answer.all("startTime")).containsOnly("2026-11-24T12:00:00.000Z");
        assertThat(answer.all("state")).containsExactly("pending", "pending", "pending");
        assertThat(answer.body()).contains("<key>Name</key><value>mine</value>").contains("<value>databases</value>");
        var seen = new ArrayList<List<String>>();
        for (var minute = 0; minute < 11; minute++) {
            seen.add(describe(answer.all("snapshotId")).all("status"));
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(seen.getLast()).containsExactly("completed", "completed", "completed");
        assertThat(seen)
                .allSatisfy(states -> assertThat(states.stream().distinct()).hasSize(1));
    }

    @Test
    void aSetFailsTogether() throws IOException {
        ec2.faults().set("CreateSnapshots:snapshot-error@n=1");
        var answer = wire.ec2(
                "CreateSnapshots",
                "InstanceSpecification.InstanceId",
                "i-0ddb0da7a0000c001",
                "InstanceSpecification.ExcludeBootVolume",
                "true");

        clock.advance(Duration.ofMinutes(10));

        var described = describe(answer.all("snapshotId"));
        assertThat(described.all("status")).containsExactly("error", "error");
        assertThat(described.all("statusMessage")).hasSize(2);
    }

    @Test
    void aSetLacksAVolumeThatWasDetachedThatMoment() throws IOException {
        ec2.faults().set("CreateSnapshots:detached");
        var answer = wire.ec2("CreateSnapshots", "InstanceSpecification.InstanceId", "i-0ddb0da7a0000c001");

        assertThat(answer.all("volumeId")).containsExactlyInAnyOrder("vol-0ddb0da7a0000a001", DATA);
        assertThat(ec2.faults().fired()).containsOnlyKeys("detached");
    }

    @Test
    void theRootVolumeCannotBeExcludedAsADataVolume() throws IOException {
        assertThat(wire.ec2(
                                "CreateSnapshots",
                                "InstanceSpecification.InstanceId",
                                "i-0ddb0da7a0000c001",
                                "InstanceSpecification.ExcludeDataVolumeId.1",
                                "vol-0ddb0da7a0000a001")
                        .refusal())
                .isEqualTo("400 InvalidParameterValue");
        assertThat(wire.ec2(
                                "CreateSnapshots",
                                "InstanceSpecification.InstanceId",
                                "i-0ddb0da7a0000c001",
                                "InstanceSpecification.ExcludeDataVolumeId.1",
                                DATA)
                        .all("volumeId"))
                .containsExactlyInAnyOrder("vol-0ddb0da7a0000a001", "vol-0ddb0da7a0000b002");
    }

    private Wire.Answer describe(List<String> ids) throws IOException {
        var parameters = new ArrayList<String>();
        for (var i = 0; i < ids.size(); i++) {
            parameters.addAll(List.of("SnapshotId." + (i + 1), ids.get(i)));
        }
        return wire.ec2("DescribeSnapshots", parameters.toArray(String[]::new));
    }
}
