package dev.holdpoint.cloud.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Has the SDK's classes loaded before the first real call needs them: the calls with which a connection begins, made
 * with an HTTP client that answers by itself. Nothing is sent anywhere, and no credential of anybody's is read.
 */
final class WarmUp {
    private static final String EC2 = "<%1$sResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
            + "<requestId>warm-up</requestId>%2$s</%1$sResponse>";
    private static final String VOLUME =
            "<volumeSet><item><volumeId>vol-00000000</volumeId><size>1</size><status>in-use</status>"
                    + "<createTime>2026-01-01T00:00:00.000Z</createTime><attachmentSet><item>"
                    + "<instanceId>i-0</instanceId></item></attachmentSet><tagSet><item><key>k</key>"
                    + "<value>v</value></item></tagSet></item></volumeSet>";
    private static final String CALLER =
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                    + "<GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:user/nobody</Arn>"
                    + "<Account>000000000000</Account></GetCallerIdentityResult><ResponseMetadata>"
                    + "<RequestId>warm-up</RequestId></ResponseMetadata></GetCallerIdentityResponse>";

    private WarmUp() {}

    /** Makes the calls; takes a second or two. */
    static void run() {
        // Signed like a real call, with keys that open nothing.
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));
        try (SdkHttpClient http = new Canned();
                var ec2 = Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(nobody)
                        .httpClient(http)
                        .overrideConfiguration(all -> all.addExecutionInterceptor(new StreamedVolumes()))
                        .build();
                var sts = StsClient.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(nobody)
                        .httpClient(http)
                        .build()) {
            sts.getCallerIdentity();
            var volumes = new ArrayList<Volume>();
            var unused = ec2.describeVolumes(request -> request.maxResults(500)
                    .overrideConfiguration(here -> here.putExecutionAttribute(StreamedVolumes.INTO, volumes)));
            volumes.forEach(volume -> {
                var unusedEither = Readings.volume(volume, new Repeated());
            });
            var unusedToo = ec2.describeInstances(request -> request.maxResults(1000));
            var unusedAsWell = ec2.describeSnapshots(request -> request.ownerIds("self"));
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
            if (asked.contains("DescribeVolumes")) {
                return EC2.formatted("DescribeVolumes", VOLUME);
            }
            return asked.contains("DescribeInstances")
                    ? EC2.formatted("DescribeInstances", "<reservationSet/>")
                    : EC2.formatted("DescribeSnapshots", "<snapshotSet/>");
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
