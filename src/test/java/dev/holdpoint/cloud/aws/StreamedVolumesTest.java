package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import software.amazon.awssdk.services.ec2.model.Volume;

/** That volumes read as they come are what the SDK itself makes of the same answer. */
class StreamedVolumesTest {
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
        var streamed = new ArrayList<Volume>();

        var rest = ask(answer, streamed);

        var whole = ask(answer, null);
        assertThat(read(streamed)).isEqualTo(read(whole.volumes()));
        assertThat(rest.volumes()).isEmpty();
        assertThat(rest.hasVolumes()).isEqualTo(whole.hasVolumes());
        assertThat(rest.nextToken()).isEqualTo(whole.nextToken());
        assertThat(rest.responseMetadata().requestId())
                .isEqualTo(whole.responseMetadata().requestId());
    }

    @Test
    void whatIsAskedForAgainIsReadFromItsBeginning() {
        var streamed = new ArrayList<Volume>();
        var whole = answer("<volumeSet>" + FULL + BARE + "</volumeSet>");
        var bodies = new ArrayList<InputStream>(
                List.of(breakingAfter(whole.substring(0, whole.indexOf("a-state-to-come"))), stream(whole)));

        client(() -> bodies.removeFirst(), 200)
                .describeVolumes(request -> request.overrideConfiguration(
                        here -> here.putExecutionAttribute(StreamedVolumes.INTO, streamed)));

        assertThat(streamed).extracting(Volume::volumeId).containsExactly("vol-0123456789abcdef0", "vol-01234567");
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
        assertThatThrownBy(() -> ask(answer(content), new ArrayList<>())).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(() -> ask(answer(content), null)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anEmptyBodyIsLeftToTheSdk() {
        assertThat(ask("", new ArrayList<>()).hasVolumes())
                .isEqualTo(ask("", null).hasVolumes());
    }

    @Test
    void aRefusalIsTheSdks() {
        var refusal = "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>No.</Message></Error>"
                + "</Errors><RequestID>r-1</RequestID></Response>";
        var streamed = new ArrayList<Volume>();

        assertThatThrownBy(() -> client(() -> stream(refusal), 403)
                        .describeVolumes(request -> request.overrideConfiguration(
                                here -> here.putExecutionAttribute(StreamedVolumes.INTO, streamed))))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("UnauthorizedOperation"));
    }

    private static List<dev.holdpoint.model.Volume> read(List<Volume> volumes) {
        return volumes.stream()
                .map(volume -> Readings.volume(volume, new Repeated()))
                .toList();
    }

    private static String answer(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<DescribeVolumesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">\n"
                + "<requestId>59dbff89-35bd-4eac-99ed-be587EXAMPLE</requestId>" + content
                + "</DescribeVolumesResponse>";
    }

    private static DescribeVolumesResponse ask(String answer, @Nullable List<Volume> into) {
        return client(() -> stream(answer), 200).describeVolumes(request -> {
            if (into != null) {
                request.overrideConfiguration(here -> here.putExecutionAttribute(StreamedVolumes.INTO, into));
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
                .overrideConfiguration(all -> all.addExecutionInterceptor(new StreamedVolumes())
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
