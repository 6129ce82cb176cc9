package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.cloud.aws.AnswerXml.Listed;
import dev.holdpoint.model.Instance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Volume;

/** That lists read as they come are what the SDK itself makes of the same answer. */
class StreamedListsTest {
    private static final String FULL = """
            <item><volumeId>vol-0123456789abcdef0</volumeId><size>100</size>
            <snapshotId>snap-0123456789abcdef0</snapshotId><availabilityZone>eu-west-1a</availabilityZone>
            <availabilityZoneId>euw1-az1</availabilityZoneId>
            <status>in-use</status><createTime>2026-01-02T03:04:05.678Z</createTime>
            <attachmentSet><item><volumeId>vol-0123456789abcdef0</volumeId><instanceId>i-0123456789abcdef0</instanceId>
            <device>/dev/xvda</device><status>attached</status><attachTime>2026-01-02T03:04:06.000Z</attachTime>
            <deleteOnTermination>true</deleteOnTermination></item>
            <item><instanceId>i-2</instanceId><device>/dev/sdf</device><status>detaching</status></item></attachmentSet>
            <tagSet><item><key>Name</key><value>a &lt;b&gt; &amp; "c" \u00e4\u4e2d&#x1F600;</value></item>
            <item><key>empty</key><value/></item><item><value>no key</value></item></tagSet>
            <volumeType>io2</volumeType><iops>3000</iops><encrypted>true</encrypted><kmsKeyId>arn:aws:kms:x</kmsKeyId>
            <multiAttachEnabled>true</multiAttachEnabled><throughput>125</throughput><sseType>sse-kms</sseType>
            <outpostArn>arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0</outpostArn>
            <operator><managed>true</managed><principal>eks.amazonaws.com</principal></operator></item>
            """;

    private static final String BARE = """
            <item><volumeId>vol-01234567</volumeId><size>1</size><status>a-state-to-come</status><volumeType>gp9</volumeType>
            <createTime>2026-01-02T03:04:05.000Z</createTime><attachmentSet/><tagSet/>
            <operator><managed>false</managed></operator><encrypted>false</encrypted></item>
            """;

    private static final String RESERVATION = """
            <item><reservationId>r-0123456789abcdef0</reservationId><ownerId>123456789012</ownerId><groupSet/>
            <instancesSet><item><instanceId>i-0123456789abcdef0</instanceId><imageId>ami-1</imageId>
            <instanceState><code>16</code><name>running</name></instanceState><instanceType>m7i.large</instanceType>
            <platform>windows</platform><rootDeviceType>ebs</rootDeviceType><rootDeviceName>/dev/xvda</rootDeviceName>
            <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-0123456789abcdef0</volumeId>
            <status>attached</status></ebs></item><item><deviceName>/dev/sdb</deviceName></item>
            <item><ebs><volumeId>vol-01234567</volumeId></ebs></item></blockDeviceMapping>
            <productCodes><item><productCode>abc</productCode><type>marketplace</type></item></productCodes>
            <tagSet><item><key>env</key><value>prod</value></item><item><key>Name</key><value>db &amp; more</value></item>
            </tagSet><networkInterfaceSet><item><tagSet><item><key>Name</key><value>not this</value></item></tagSet>
            </item></networkInterfaceSet><hibernationOptions><configured>true</configured></hibernationOptions>
            <operator><managed>true</managed><principal>eks.amazonaws.com</principal></operator></item>
            <item><instanceId>i-2</instanceId><instanceState><name>a-state-to-come</name></instanceState></item>
            </instancesSet></item>
            """;

    private static final String BARE_RESERVATION = """
            <item><instancesSet><item><instanceId>i-3</instanceId><productCodes/><blockDeviceMapping/><tagSet/>
            <hibernationOptions/></item></instancesSet></item>
            """;

    private static final String SNAPSHOT = """
            <item><snapshotId>snap-0123456789abcdef0</snapshotId><volumeId>vol-0123456789abcdef0</volumeId>
            <status>pending</status><startTime>2026-01-02T03:04:05.678Z</startTime><progress>7%</progress>
            <ownerId>123456789012</ownerId><volumeSize>8</volumeSize><description>d</description><tagSet><item>
            <key>k</key><value>v</value></item></tagSet></item>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<volumeSet>" + FULL + BARE + FULL + "</volumeSet><nextToken>t&amp;&lt;o/+=ken</nextToken>",
                "<nextToken>first</nextToken><volumeSet>" + BARE + "</volumeSet>",
                "<volumeSet>\n</volumeSet>",
                "<volumeSet/>",
                "<volumeSet/><nextToken/>",
                "<somethingElse><item><volumeId>vol-2</volumeId></item></somethingElse>",
                ""
            })
    void whatIsReadIsWhatTheSdkReads(String content) {
        var answer = answer(content);
        var streamed = volumes();

        var rest = ask(answer, streamed);

        var whole = ask(answer, null);
        assertThat(read(streamed.items())).isEqualTo(read(whole.volumes()));
        assertThat(rest.volumes()).isEmpty();
        assertThat(rest.hasVolumes()).isEqualTo(whole.hasVolumes());
        assertThat(rest.nextToken()).isEqualTo(whole.nextToken());
        assertThat(rest.responseMetadata().requestId())
                .isEqualTo(whole.responseMetadata().requestId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<reservationSet>" + RESERVATION + BARE_RESERVATION + RESERVATION + "</reservationSet>"
                        + "<nextToken>more</nextToken>",
                "<reservationSet><item><reservationId>r-1</reservationId></item></reservationSet>",
                "<reservationSet/>"
            })
    void instancesAreReadAsTheSdkReadsThem(String content) {
        var answer = answer("DescribeInstances", content);
        var streamed = new Listed<>("reservationSet", ItemXml::reservation);

        var rest = client(() -> stream(answer), 200)
                .describeInstances(request -> request.overrideConfiguration(StreamedLists.into(streamed)));

        var whole = client(() -> stream(answer), 200).describeInstances();
        assertThat(instances(streamed.items())).isEqualTo(instances(whole.reservations()));
        assertThat(streamed.items()).hasSameSizeAs(whole.reservations());
        assertThat(rest.hasReservations()).isTrue();
        assertThat(rest.reservations()).isEmpty();
        assertThat(rest.nextToken()).isEqualTo(whole.nextToken());
    }

    @Test
    void snapshotsAreReadAsTheSdkReadsThem() {
        var answer =
                answer("DescribeSnapshots", "<snapshotSet>" + SNAPSHOT + "</snapshotSet><nextToken>more</nextToken>");
        var streamed = new Listed<>("snapshotSet", ItemXml::snapshot);

        var rest = client(() -> stream(answer), 200)
                .describeSnapshots(request -> request.overrideConfiguration(StreamedLists.into(streamed)));

        var whole = client(() -> stream(answer), 200).describeSnapshots();
        assertThat(streamed.items())
                .extracting(Readings::summary)
                .isEqualTo(whole.snapshots().stream().map(Readings::summary).toList())
                .hasSize(1);
        assertThat(rest.hasSnapshots()).isTrue();
        assertThat(rest.nextToken()).isEqualTo("more");
    }

    @Test
    void whatIsAskedForAgainIsReadFromItsBeginning() {
        var streamed = volumes();
        var whole = answer("<volumeSet>" + FULL + BARE + "</volumeSet>");
        var bodies = new ArrayList<InputStream>(
                List.of(breakingAfter(whole.substring(0, whole.indexOf("a-state-to-come"))), stream(whole)));

        client(() -> bodies.removeFirst(), 200)
                .describeVolumes(request -> request.overrideConfiguration(StreamedLists.into(streamed)));

        assertThat(streamed.items())
                .extracting(Volume::volumeId)
                .containsExactly("vol-0123456789abcdef0", "vol-01234567");
        assertThat(bodies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<volumeSet><item><volumeId>vol-1</volumeId>",
                "<volumeSet><item><size>many</size></item></volumeSet>",
                "<volumeSet><item><createTime>yesterday</createTime></item></volumeSet>",
                "&unknown;"
            })
    void whatIsNoAnswerOfEc2IsAFailureWithAndWithoutUs(String content) {
        assertThatThrownBy(() -> ask(answer(content), volumes())).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> ask(answer(content), null)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anEmptyBodyIsLeftToTheSdk() {
        assertThat(ask("", volumes()).hasVolumes()).isEqualTo(ask("", null).hasVolumes());
    }

    @Test
    void aRefusalIsTheSdks() {
        var refusal = "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>No.</Message></Error>"
                + "</Errors><RequestID>r-1</RequestID></Response>";
        var streamed = volumes();

        assertThatThrownBy(() -> client(() -> stream(refusal), 403)
                        .describeVolumes(request -> request.overrideConfiguration(StreamedLists.into(streamed))))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("UnauthorizedOperation"));
    }

    private static Listed<Volume> volumes() {
        return new Listed<>("volumeSet", ItemXml::volume);
    }

    private static List<dev.holdpoint.model.Volume> read(List<Volume> volumes) {
        return volumes.stream()
                .map(volume -> Readings.volume(volume, new Repeated()))
                .toList();
    }

    private static List<Instance> instances(List<Reservation> reservations) {
        return reservations.stream()
                .flatMap(reservation -> reservation.instances().stream())
                .map(Readings::instance)
                .toList();
    }

    private static String answer(String content) {
        return answer("DescribeVolumes", content);
    }

    private static String answer(String action, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$sResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                <requestId>59dbff89-35bd-4eac-99ed-be587EXAMPLE</requestId>%2$s</%1$sResponse>""".formatted(action, content);
    }

    private static DescribeVolumesResponse ask(String answer, @Nullable Listed<Volume> into) {
        return client(() -> stream(answer), 200).describeVolumes(request -> {
            if (into != null) {
                request.overrideConfiguration(StreamedLists.into(into));
            }
        });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Ec2Client client(Supplier<InputStream> bodies, int status) {
        return Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
                .overrideConfiguration(all -> all.addExecutionInterceptor(new StreamedLists())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .retryOnExceptionInstanceOf(SdkClientException.class)
                                .backoffStrategy(attempt -> java.time.Duration.ZERO)
                                .build()))
                .httpClient(new CannedClient(status, bodies))
                .build();
    }

    /** The connection is reset after the text. */
    private static InputStream breakingAfter(String text) {
        return new SequenceInputStream(stream(text), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("Connection reset");
            }
        });
    }
}
