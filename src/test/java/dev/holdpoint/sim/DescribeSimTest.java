package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists, their filters and pages, and what of them is visible when (docs/ec2.md, sections 1, 2.4 and 2.5). */
class DescribeSimTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DATA = "vol-0ddb0da7a0000b001";

    private final SimClock clock = SimClock.manual(NOON);
    private SimulatedEc2 ec2;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withClock(clock));
        wire = Wire.to(ec2);
    }

    @AfterEach
    void stop() throws IOException {
        ec2.close();
    }

    @Test
    void pagesTogetherAreTheWholeListOnce() throws IOException {
        var seen = new ArrayList<String>();
        var answer = wire.ec2("DescribeVolumes", "MaxResults", "5");
        seen.addAll(ids(answer, "volumeId", "size"));
        while (!answer.text("nextToken").isEmpty()) {
            answer = wire.ec2("DescribeVolumes", "MaxResults", "5", "NextToken", answer.text("nextToken"));
            seen.addAll(ids(answer, "volumeId", "size"));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(ec2.account().volumes().size());
    }

    @Test
    void maxResultsBelowFiveAndStrangeTokensAreRefused() throws IOException {
        assertThat(wire.ec2("DescribeVolumes", "MaxResults", "4").refusal()).isEqualTo("400 InvalidParameterValue");
        assertThat(wire.ec2("DescribeVolumes", "MaxResults", "5", "NextToken", "bogus")
                        .refusal())
                .isEqualTo("400 InvalidNextToken");
        assertThat(wire.ec2("DescribeInstances", "MaxResults", "5", "InstanceId.1", "i-0ddb0da7a0000c001")
                        .refusal())
                .isEqualTo("400 InvalidParameterCombination");
    }

    @Test
    void filtersKnowWildcardsSeveralValuesAndTags() throws IOException {
        assertThat(volumes("tag:Name", "orders-db-? data")).containsExactlyInAnyOrder(DATA, "vol-0ddb0da7a0000b011");
        assertThat(volumes("volume-type", "s*1"))
                .containsExactlyInAnyOrder("vol-0eb0000000000b001", "vol-0a5ac1ded0000a001");
        assertThat(volumes("attachment.instance-id", "i-0ddb0da7a0000c001")).hasSize(3);
        assertThat(volumes("multi-attach-enabled", "true")).containsExactly("vol-0c1a55e000000b001");
        assertThat(wire.ec2("DescribeVolumes", "Filter.1.Name", "colour", "Filter.1.Value.1", "red")
                        .refusal())
                .isEqualTo("400 InvalidParameterValue");
    }

    @Test
    void twoHundredFilterValuesAreTheMost() throws IOException {
        var parameters = new ArrayList<>(List.of("Filter.1.Name", "snapshot-id"));
        for (var i = 1; i <= 200; i++) {
            parameters.addAll(List.of("Filter.1.Value." + i, "snap-" + i));
        }
        assertThat(wire.ec2("DescribeSnapshots", parameters.toArray(String[]::new))
                        .status())
                .isEqualTo(200);
        parameters.addAll(List.of("Filter.1.Value.201", "snap-201"));
        assertThat(wire.ec2("DescribeSnapshots", parameters.toArray(String[]::new))
                        .refusal())
                .isEqualTo("400 FilterLimitExceeded");
    }

    @Test
    void oneUnknownIdFailsTheCallButAFilterJustDoesNotFindIt() throws IOException {
        assertThat(wire.ec2("DescribeVolumes", "VolumeId.1", DATA, "VolumeId.2", "vol-01234567")
                        .refusal())
                .isEqualTo("400 InvalidVolume.NotFound");
        assertThat(wire.ec2("DescribeSnapshots", "SnapshotId.1", "snap-01234567")
                        .refusal())
                .isEqualTo("400 InvalidSnapshot.NotFound");
        assertThat(wire.ec2("DescribeSnapshots", "SnapshotId.1", "nonsense").refusal())
                .isEqualTo("400 InvalidSnapshotID.Malformed");
        assertThat(snapshots("snapshot-id", "snap-01234567")).isEmpty();
    }

    @Test
    void withoutAnOwnerPublicSnapshotsComeToo() throws IOException {
        var all = wire.ec2("DescribeSnapshots");
        var own = wire.ec2("DescribeSnapshots", "Owner.1", "self");

        assertThat(all.all("ownerAlias")).containsExactly("amazon");
        assertThat(own.all("ownerAlias")).isEmpty();
        assertThat(all.all("snapshotId")).hasSize(own.all("snapshotId").size() + 1);
    }

    @Test
    void aNewSnapshotShowsByEachCarrierInItsOwnTime() throws IOException {
        ec2.faults().set("CreateSnapshot:lag-id=3s; CreateSnapshot:lag-tag=60s; CreateSnapshot:lag-description=299s");
        var id = wire.take(
                        DATA,
                        "Description",
                        "find me",
                        "TagSpecification.1.ResourceType",
                        "snapshot",
                        "TagSpecification.1.Tag.1.Key",
                        "intent",
                        "TagSpecification.1.Tag.1.Value",
                        "one")
                .text("snapshotId");

        assertThat(sightings(id)).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        assertThat(sightings(id)).containsExactly("id");
        clock.advance(Duration.ofSeconds(57));
        assertThat(sightings(id)).containsExactly("id", "tag");
        clock.advance(Duration.ofSeconds(239));
        assertThat(sightings(id)).containsExactly("description", "id", "tag");
        assertThat(ec2.faults().fired()).containsEntry("lag-id", 1L).containsEntry("lag-tag", 1L);
    }

    @Test
    void theSnapshotsStateFollowsTheClock() throws IOException {
        var id = wire.take(DATA).text("snapshotId");
        clock.advance(Duration.ofSeconds(20));
        var midway = wire.ec2("DescribeSnapshots", "SnapshotId.1", id);
        clock.advance(Duration.ofSeconds(40));
        var end = wire.ec2("DescribeSnapshots", "SnapshotId.1", id);

        assertThat(midway.text("status")).isEqualTo("pending");
        assertThat(midway.text("progress")).matches("[1-9][0-9]%");
        assertThat(midway.all("completionTime")).isEmpty();
        assertThat(end.text("status")).isEqualTo("completed");
        assertThat(end.text("progress")).isEqualTo("100%");
        assertThat(end.all("completionTime")).hasSize(1);
    }

    @Test
    void tagsAreGivenTakenAndListed() throws IOException {
        var id = wire.take(DATA).text("snapshotId");
        assertThat(wire.ec2(
                                "CreateTags",
                                "ResourceId.1",
                                id,
                                "ResourceId.2",
                                DATA,
                                "Tag.1.Key",
                                "k",
                                "Tag.1.Value",
                                "v")
                        .text("return"))
                .isEqualTo("true");
        assertThat(tagged()).containsExactlyInAnyOrder(id, DATA);
        wire.ec2("DeleteTags", "ResourceId.1", id, "Tag.1.Key", "k", "Tag.1.Value", "another");
        assertThat(tagged()).containsExactlyInAnyOrder(id, DATA);
        wire.ec2("DeleteTags", "ResourceId.1", id, "Tag.1.Key", "k");
        assertThat(tagged()).containsExactly(DATA);
        assertThat(wire.ec2("CreateTags", "ResourceId.1", "snap-01234567", "Tag.1.Key", "k")
                        .refusal())
                .isEqualTo("400 InvalidSnapshot.NotFound");
    }

    @Test
    void aDeletedSnapshotIsGoneAndOneBehindAnImageStays() throws IOException {
        var id = wire.take(DATA).text("snapshotId");

        assertThat(wire.ec2("DeleteSnapshot", "SnapshotId", id).text("return")).isEqualTo("true");
        assertThat(wire.ec2("DeleteSnapshot", "SnapshotId", id).refusal()).isEqualTo("400 InvalidSnapshot.NotFound");
        assertThat(snapshots("snapshot-id", id)).isEmpty();
        assertThat(wire.ec2("DeleteSnapshot", "SnapshotId", "snap-00aa000000000a001")
                        .refusal())
                .isEqualTo("400 InvalidSnapshot.InUse");
    }

    @Test
    void instancesNameTheirRootAndTheirVolumes() throws IOException {
        var windows = wire.ec2("DescribeInstances", "Filter.1.Name", "platform", "Filter.1.Value.1", "windows");
        var sleepy = wire.ec2(
                "DescribeInstances", "Filter.1.Name", "hibernation-options.configured", "Filter.1.Value.1", "true");

        assertThat(windows.all("instanceId")).containsExactly("i-0decea5ed0000c001");
        assertThat(windows.text("rootDeviceName")).isEqualTo("/dev/sda1");
        assertThat(windows.all("volumeId")).containsExactly("vol-0decea5ed0000a001", "vol-0decea5ed0000b001");
        assertThat(sleepy.text("configured")).isEqualTo("true");
        assertThat(sleepy.all("instanceId")).hasSize(1);
    }

    @Test
    void regionsAndZonesSayWhatTheyAre() throws IOException {
        var regions = wire.ec2("DescribeRegions");
        var all = wire.ec2("DescribeRegions", "AllRegions", "true");
        var zones = wire.ec2("DescribeAvailabilityZones");

        assertThat(regions.all("regionName")).contains("eu-west-1", "us-east-1").doesNotContain("me-south-1");
        assertThat(all.all("regionName")).contains("me-south-1");
        assertThat(zones.all("zoneName")).contains("eu-west-1a", "eu-west-1-lis-1a");
        assertThat(zones.all("zoneType")).contains("availability-zone", "local-zone");
        assertThat(wire.ec2("DescribeAvailabilityZones", "ZoneName.1", "xx-1a").refusal())
                .isEqualTo("400 InvalidParameterValue");
    }

    @Test
    void outpostsAreListedInJson() throws IOException {
        var answer = wire.get("/outposts", "outposts");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"OutpostArn\":\"arn:aws:outposts:eu-west-1:000000000000:outpost/op-0fac70a7000000001\"")
                .contains("\"LifeCycleStatus\":\"ACTIVE\"");
    }

    @Test
    void anotherRegionHasAnotherFleetAndSnapshotsOfItsOwn() throws IOException {
        var frankfurt = wire.in("eu-central-1");

        assertThat(new TreeSet<>(frankfurt.ec2("DescribeVolumes").all("volumeId")))
                .hasSize(12);
        assertThat(frankfurt.take(DATA).refusal()).isEqualTo("400 InvalidVolume.NotFound");
        assertThat(wire.in("us-west-2").ec2("DescribeVolumes").all("volumeId")).isEmpty();
    }

    @Test
    void whatIsNotSimulatedIsAnInvalidAction() throws IOException {
        assertThat(wire.ec2("TerminateInstances", "InstanceId.1", "i-0ddb0da7a0000c001")
                        .refusal())
                .isEqualTo("400 InvalidAction");
        assertThat(wire.form("ec2", "Version=2016-11-15").refusal()).isEqualTo("400 MissingAction");
        assertThat(wire.form("ec2", "Action=DescribeVolumes&Version=1999-01-01").refusal())
                .isEqualTo("400 NoSuchVersion");
    }

    @Test
    void aBucketGivesWhatItHoldsThenRefusesUntilItIsRefilled() throws IOException {
        for (var i = 0; i < 100; i++) {
            assertThat(wire.take(DATA, "DryRun", "true").status()).isEqualTo(412);
        }
        assertThat(wire.take(DATA, "DryRun", "true").refusal()).isEqualTo("503 RequestLimitExceeded");
        clock.advance(Duration.ofMillis(200)); // 5 tokens a second
        assertThat(wire.take(DATA, "DryRun", "true").status()).isEqualTo(412);
        assertThat(wire.take(DATA, "DryRun", "true").status()).isEqualTo(503);
    }

    private List<String> sightings(String id) throws IOException {
        var found = new TreeSet<String>();
        if (snapshots("description", "find me").contains(id)) {
            found.add("description");
        }
        if (snapshots("snapshot-id", id).contains(id)) {
            found.add("id");
        }
        if (snapshots("tag:intent", "one").contains(id)) {
            found.add("tag");
        }
        return List.copyOf(found);
    }

    private List<String> snapshots(String filter, String value) throws IOException {
        return wire.ec2("DescribeSnapshots", "Owner.1", "self", "Filter.1.Name", filter, "Filter.1.Value.1", value)
                .all("snapshotId");
    }

    private List<String> volumes(String filter, String value) throws IOException {
        return ids(wire.ec2("DescribeVolumes", "Filter.1.Name", filter, "Filter.1.Value.1", value), "volumeId", "size");
    }

    private List<String> tagged() throws IOException {
        return wire.ec2("DescribeTags", "Filter.1.Name", "key", "Filter.1.Value.1", "k")
                .all("resourceId");
    }

    /** The texts of {@code name} that stand right before {@code next}: attachments repeat the volume's id. */
    private static List<String> ids(Wire.Answer answer, String name, String next) {
        var found = new ArrayList<String>();
        for (var part : answer.body().split("</" + name + "><" + next + ">", -1)) {
            found.add(part.substring(part.lastIndexOf('>') + 1));
        }
        return found.subList(0, found.size() - 1);
    }
}
