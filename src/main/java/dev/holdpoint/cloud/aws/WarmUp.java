package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Has the SDK's classes loaded before the first real call needs them: the calls with which a connection begins, made
 * with an HTTP client that answers by itself. Nothing is sent anywhere, and no credential of anybody's is read.
 */
final class WarmUp {
    private static final String VOLUME =
            "<volumeSet><item><volumeId>vol-00000000</volumeId><size>1</size><status>in-use</status>"
                    + "<createTime>2026-01-01T00:00:00.000Z</createTime><attachmentSet><item>"
                    + "<instanceId>i-0</instanceId></item></attachmentSet><tagSet><item><key>k</key>"
                    + "<value>v</value></item></tagSet></item></volumeSet>";
    private static final String INSTANCE =
            "<reservationSet><item><instancesSet><item><instanceId>i-0</instanceId><instanceState><name>running</name>"
                    + "</instanceState><blockDeviceMapping><item><ebs><volumeId>vol-00000000</volumeId></ebs></item>"
                    + "</blockDeviceMapping><tagSet><item><key>Name</key><value>v</value></item></tagSet></item>"
                    + "</instancesSet></item></reservationSet>";
    private static final String SNAPSHOT =
            "<snapshotSet><item><snapshotId>snap-00000000</snapshotId><volumeId>vol-00000000</volumeId>"
                    + "<status>completed</status><startTime>2026-01-01T00:00:00.000Z</startTime></item></snapshotSet>";
    private static final String ZONE =
            "<availabilityZoneInfo><item><zoneName>r-1a</zoneName><zoneType>availability-zone</zoneType></item>"
                    + "</availabilityZoneInfo>";
    private static final String REGION = "<regionInfo><item><regionName>r-1</regionName></item></regionInfo>";
    private static final String CALLER =
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                    + "<GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:user/nobody</Arn>"
                    + "<Account>000000000000</Account></GetCallerIdentityResult><ResponseMetadata>"
                    + "<RequestId>warm-up</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
    /** What each action answers. */
    private static final Map<String, String> LISTS = Map.of(
            "DescribeVolumes", VOLUME,
            "DescribeInstances", INSTANCE,
            "DescribeSnapshots", SNAPSHOT,
            "DescribeAvailabilityZones", ZONE,
            "DescribeRegions", REGION);

    private WarmUp() {}

    /** Makes the calls; takes a second or two. */
    static void run() throws CloudException {
        // Signed like a real call, with keys that open nothing.
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));
        try (SdkHttpClient http = new Canned();
                var ec2 = Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(nobody)
                        .httpClient(http)
                        .overrideConfiguration(all -> all.addExecutionInterceptor(new StreamedLists()))
                        .build();
                var sts = StsClient.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(nobody)
                        .httpClient(http)
                        .build()) {
            sts.getCallerIdentity();
            var fleet = new AwsFleetCloud(() -> new Clients(ec2, ec2, sts, nobody, new Glance()));
            var unused = fleet.few();
            var unusedToo = fleet.instances(null);
            var unusedAsWell = fleet.snapshots(null);
            var unusedWith = fleet.zones();
            var unusedBesides = ec2.describeRegions();
        }
    }

    /** Answers by what the request's body asks for. */
    private static final class Canned implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return answer(body(request));
                }

                @Override
                public void abort() {
                    // There is nothing to wait for.
                }
            };
        }

        @Override
        public void close() {
            // There is nothing to close.
        }

        private static HttpExecuteResponse answer(String asked) {
            var xml = asked.contains("GetCallerIdentity") ? CALLER : ec2(asked);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder()
                            .statusCode(200)
                            .putHeader("Content-Type", "text/xml;charset=UTF-8")
                            .build())
                    .responseBody(
                            AbortableInputStream.create(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                    .build();
        }

        private static String ec2(String asked) {
            return LISTS.entrySet().stream()
                    .filter(list -> asked.contains("Action=" + list.getKey() + "&"))
                    .map(list -> listing(list.getKey(), list.getValue()))
                    .findFirst()
                    .orElseThrow();
        }

        private static String listing(String action, String list) {
            return "<%1$sResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>warm-up</requestId>%2$s</%1$sResponse>"
                    .formatted(action, list);
        }

        private static String body(HttpExecuteRequest request) {
            try (var stream = request.contentStreamProvider().orElseThrow().newStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
