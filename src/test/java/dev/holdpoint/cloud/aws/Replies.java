package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Answers written by hand from the EC2 reference, and ways to break them. */
final class Replies {
    static final String DATE = "Tue, 24 Nov 2026 02:00:00 GMT";
    static final String REQUEST_ID = "59dbff89-35bd-4eac-99ed-be587EXAMPLE";

    private Replies() {}

    static Behaviour status(int status, String contentType, String body) {
        return head(status, contentType, DATE, body);
    }

    static Behaviour xml(String body) {
        return status(200, "text/xml;charset=UTF-8", body);
    }

    static Behaviour xmlAt(String date, String body) {
        return head(200, "text/xml;charset=UTF-8", date, body);
    }

    static Behaviour error(int status, String code, String message) {
        return status(status, "text/xml;charset=UTF-8", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors>\
                <RequestID>%s</RequestID></Response>""".formatted(code, message, REQUEST_ID));
    }

    static Behaviour raw(String bytes) {
        return (request, socket) -> {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            return false;
        };
    }

    /** FIN before any byte of an answer. */
    static Behaviour fin() {
        return (request, socket) -> false;
    }

    /** RST: closing with linger 0 drops what is unread and unsent. */
    static Behaviour reset() {
        return (request, socket) -> {
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    /** Nothing, until the test lets go. */
    static Behaviour silence(CountDownLatch letGo) {
        return (request, socket) -> {
            try {
                letGo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
    }

    static String created(String snapshot, String volume) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <CreateSnapshotResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                  <requestId>%s</requestId>
                  <snapshotId>%s</snapshotId>
                  <volumeId>%s</volumeId>
                  <status>pending</status>
                  <startTime>2026-11-24T02:00:01.000Z</startTime>
                  <progress/>
                  <ownerId>111122223333</ownerId>
                  <volumeSize>30</volumeSize>
                  <encrypted>true</encrypted>
                </CreateSnapshotResponse>""".formatted(REQUEST_ID, snapshot, volume);
    }

    /** What the SDK then takes for the id is the word UNKNOWN. */
    static String withoutRequestId(String answer) {
        return answer.replace("<requestId>" + REQUEST_ID + "</requestId>", "");
    }

    static String described(String snapshots, String nextToken) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <DescribeSnapshotsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                  <requestId>%s</requestId>
                  <snapshotSet>%s</snapshotSet>%s
                </DescribeSnapshotsResponse>""".formatted(
                        REQUEST_ID, snapshots, nextToken.isEmpty() ? "" : "<nextToken>" + nextToken + "</nextToken>");
    }

    static String snapshot(String id, String status, String progress) {
        return """
                <item><snapshotId>%s</snapshotId><volumeId>vol-0123456789abcdef0</volumeId><status>%s</status>\
                <startTime>2026-11-24T01:00:00.000Z</startTime><progress>%s</progress><ownerId>111122223333</ownerId>\
                <volumeSize>30</volumeSize><description>before patching</description><tagSet><item>\
                <key>holdpoint:intent</key><value>0192f0c4-0000-7000-8000-000000000001</value></item></tagSet></item>\
                """.formatted(id, status, progress);
    }

    static String identity(String account, String arn) {
        return """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <GetCallerIdentityResult><Arn>%s</Arn><UserId>AIDAEXAMPLE</UserId><Account>%s</Account>\
                </GetCallerIdentityResult>
                  <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata>
                </GetCallerIdentityResponse>""".formatted(arn, account, REQUEST_ID);
    }

    /** What STS says of a role that was assumed, for an hour of the year 2099. */
    static String assumed(String action) {
        return """
                <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult><Credentials>
                  <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>secret-of-the-role</SecretAccessKey>
                  <SessionToken>token-of-the-role</SessionToken><Expiration>2099-01-01T01:00:00Z</Expiration>
                </Credentials></%1$sResult>
                <ResponseMetadata><RequestId>%2$s</RequestId></ResponseMetadata></%1$sResponse>""".formatted(action, REQUEST_ID);
    }

    private static Behaviour head(int status, String contentType, String date, String body) {
        return (request, socket) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = "HTTP/1.1 " + status + " X\r\nDate: " + date + "\r\nContent-Length: " + bytes.length + "\r\n"
                    + (contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n") + "\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return true;
        };
    }
}
