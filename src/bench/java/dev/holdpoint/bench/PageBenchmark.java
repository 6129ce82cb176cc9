package dev.holdpoint.bench;

import dev.holdpoint.cloud.aws.CannedClient;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;

/** One page of 500 volumes through the SDK: signing, and reading EC2's XML, without a network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PageBenchmark {
    private static final int VOLUMES = 500;

    private final byte[] page = page();
    private final Ec2Client client = Ec2Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:9"))
            .region(Region.EU_WEST_1)
            .httpClient(new CannedClient(200, () -> new ByteArrayInputStream(page)))
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY)))
            .build();

    /** Asks for the page. */
    @Benchmark
    public DescribeVolumesResponse page500() {
        return client.describeVolumes();
    }

    private static byte[] page() {
        var text = new StringBuilder("<DescribeVolumesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<requestId>59dbff89-35bd-4eac-99ed-be587EXAMPLE</requestId><volumeSet>");
        for (var number = 1; number <= VOLUMES; number++) {
            text.append(volume(number));
        }
        return text.append("</volumeSet></DescribeVolumesResponse>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String volume(int number) {
        return """
                <item><volumeId>vol-%1$017x</volumeId><size>100</size><snapshotId/>
                <availabilityZone>eu-west-1a</availabilityZone><status>in-use</status>
                <createTime>2026-03-01T08:00:00.000Z</createTime>
                <attachmentSet><item><volumeId>vol-%1$017x</volumeId><instanceId>i-%1$017x</instanceId>
                <device>/dev/xvda</device><status>attached</status><attachTime>2026-03-01T08:00:00.000Z</attachTime>
                <deleteOnTermination>false</deleteOnTermination></item></attachmentSet>
                <tagSet><item><key>Name</key><value>orders-db-%1$d</value></item>
                <item><key>team</key><value>orders</value></item></tagSet>
                <volumeType>gp3</volumeType><iops>3000</iops><encrypted>true</encrypted>
                <multiAttachEnabled>false</multiAttachEnabled></item>
                """.formatted(number);
    }
}
