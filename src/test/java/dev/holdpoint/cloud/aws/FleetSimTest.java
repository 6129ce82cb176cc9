package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of the fleet, as EC2 writes them. */
class FleetSimTest {
    private static final String OUTPOST = "arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0";
    private static final String VOLUME = """
            <item><volumeId>vol-0123456789abcdef0</volumeId><size>30</size><snapshotId/>\
            <availabilityZone>eu-west-1a</availabilityZone><outpostArn>%s</outpostArn><status>frobbing</status>\
            <createTime>2026-01-02T03:04:05.000Z</createTime><attachmentSet><item>\
            <volumeId>vol-0123456789abcdef0</volumeId><instanceId>i-0aa</instanceId><device>/dev/xvda</device>\
            <status>attached</status></item><item><status>attached</status></item></attachmentSet><tagSet><item>\
            <key>Name</key><value>db</value></item></tagSet><volumeType>gp9</volumeType><encrypted>true</encrypted>\
            <multiAttachEnabled>true</multiAttachEnabled></item>""".formatted(OUTPOST);

    private static final VolumePart ALL = new VolumePart.All();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void aVolumeIsReadWholeAndWordsToComeAreKept() throws CloudException {
        wire.server.answers(Replies.xml(list("DescribeVolumes", "volumeSet", VOLUME + plainVolume(), "next")));

        assertThat(wire.fleet().volumes(ALL, null))
                .isEqualTo(new Page<>(
                        List.of(
                                new Volume(
                                        Wire.VOLUME,
                                        "frobbing",
                                        30,
                                        "gp9",
                                        "eu-west-1a",
                                        new OutpostArn(OUTPOST),
                                        true,
                                        true,
                                        Instant.parse("2026-01-02T03:04:05Z"),
                                        List.of(
                                                new Attachment("i-0aa", "/dev/xvda", "attached"),
                                                new Attachment("", "", "attached")),
                                        List.of(new Tag("Name", "db"))),
                                new Volume(
                                        new VolumeId("vol-01234567"),
                                        "available",
                                        1,
                                        "standard",
                                        "eu-west-1b",
                                        null,
                                        false,
                                        false,
                                        Instant.parse("2026-01-02T03:04:05Z"),
                                        List.of(),
                                        List.of())),
                        "next"));
        assertThat(wire.server.received().getFirst().form())
                .containsEntry("MaxResults", "500")
                .doesNotContainKey("NextToken");
    }

    @Test
    void aPartIsAskedForByItsZonesAndByEncryption() throws CloudException {
        wire.server.answers(Replies.xml(list("DescribeVolumes", "volumeSet", VOLUME, "")));

        wire.fleet().volumes(new VolumePart.InZones(List.of("eu-west-1a", "eu-west-1b"), false), null);

        assertThat(wire.server.received().getFirst().form())
                .containsEntry("Filter.1.Name", "availability-zone")
                .containsEntry("Filter.1.Value.1", "eu-west-1a")
                .containsEntry("Filter.1.Value.2", "eu-west-1b")
                .containsEntry("Filter.2.Name", "encrypted")
                .containsEntry("Filter.2.Value.1", "false");
    }

    @Test
    void everyZoneIsAskedForThoseNotOptedInToAsWell() throws CloudException {
        wire.server.answers(Replies.xml(list("DescribeAvailabilityZones", "availabilityZoneInfo", """
                <item><zoneName>us-west-2a</zoneName><zoneType>availability-zone</zoneType></item>\
                <item><zoneName>us-west-2-lax-1a</zoneName><zoneType>local-zone</zoneType></item>""", "")));

        assertThat(wire.fleet().zones())
                .containsExactly(
                        new Zone("us-west-2a", "availability-zone"), new Zone("us-west-2-lax-1a", "local-zone"));
        assertThat(wire.server.received().getFirst().form()).containsEntry("AllAvailabilityZones", "true");
    }

    @Test
    void anInstanceIsReadAsFarAsItsVolumesGo() throws CloudException {
        wire.server.answers(Replies.xml(list("DescribeInstances", "reservationSet", """
                <item><reservationId>r-1</reservationId><instancesSet><item><instanceId>i-0aa</instanceId>\
                <instanceState><code>16</code><name>running</name></instanceState><rootDeviceName>/dev/xvda</rootDeviceName>\
                <platform>windows</platform><tagSet><item><key>Name</key><value>web</value></item></tagSet>\
                <hibernationOptions><configured>true</configured></hibernationOptions></item></instancesSet></item>\
                <item><reservationId>r-2</reservationId><instancesSet><item><instanceId>i-0bb</instanceId>\
                <instanceState><code>80</code><name>stopped</name></instanceState></item></instancesSet></item>""", "")));

        assertThat(wire.fleet().instances("token"))
                .isEqualTo(new Page<>(
                        List.of(
                                new Instance("i-0aa", "web", "running", "/dev/xvda", "windows", true),
                                new Instance("i-0bb", "", "stopped", "", "", false)),
                        null));
        assertThat(wire.server.received().getFirst().form())
                .containsEntry("MaxResults", "1000")
                .containsEntry("NextToken", "token");
    }

    @Test
    void ownSnapshotsAreListedAThousandAPage() throws CloudException {
        wire.server.answers(
                Replies.xml(Replies.described(Replies.snapshot("snap-01234567", "completed", "100%"), "more")));

        assertThat(wire.fleet().snapshots(null))
                .isEqualTo(new Page<>(
                        List.of(new SnapshotSummary(
                                new SnapshotId("snap-01234567"),
                                Wire.VOLUME,
                                "completed",
                                Instant.parse("2026-11-24T01:00:00Z"))),
                        "more"));
        assertThat(wire.server.received().getFirst().form())
                .containsEntry("MaxResults", "1000")
                .containsEntry("Owner.1", "self");
    }

    @Test
    void anEmptyPageWithATokenIsLegal() throws CloudException {
        wire.server.answers(Replies.xml(list("DescribeVolumes", "volumeSet", "", "next")));

        assertThat(wire.fleet().volumes(ALL, null)).isEqualTo(new Page<>(List.of(), "next"));
    }

    @Test
    void aPageThatNamesItselfAsTheNextOneIsNotTrusted() {
        wire.server.answers(Replies.xml(list("DescribeVolumes", "volumeSet", "", "same")));

        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.fleet().volumes(ALL, "same"))
                .withMessage("answer-untrusted");
    }

    @Test
    void aPortalsPageIsNotAnEmptyFleet() {
        wire.server.answers(Replies.status(200, "text/html", "<html>Welcome</html>"));

        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.fleet().volumes(ALL, null))
                .withMessage("answer-untrusted");
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.fleet().instances(null))
                .withMessage("answer-untrusted");
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.fleet().snapshots(null))
                .withMessage("answer-untrusted");
    }

    @Test
    void aVolumeOnAnOutpostThatCannotBeReadIsNotTakenForOneInTheRegion() {
        wire.server.answers(
                Replies.xml(list("DescribeVolumes", "volumeSet", VOLUME.replace(OUTPOST, "arn:nonsense"), "")));

        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.fleet().volumes(ALL, null))
                .withMessage("answer-untrusted");
    }

    private static String plainVolume() {
        return """
                <item><volumeId>vol-01234567</volumeId><size>1</size><availabilityZone>eu-west-1b</availabilityZone>\
                <status>available</status><createTime>2026-01-02T03:04:05.000Z</createTime><attachmentSet/>\
                <volumeType>standard</volumeType><encrypted>false</encrypted></item>""";
    }

    private static String list(String action, String set, String items, String next) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$sResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>%2$s</requestId>\
                <%3$s>%4$s</%3$s>%5$s</%1$sResponse>""".formatted(
                action, Replies.REQUEST_ID, set, items, next.isEmpty() ? "" : "<nextToken>" + next + "</nextToken>");
    }
}
