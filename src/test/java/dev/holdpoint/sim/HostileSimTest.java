package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Whatever is sent, the answer is well-formed XML with a request id, and the next caller is served. */
class HostileSimTest {
    private static final List<String> PIECES = List.of(
            "Action=",
            "DescribeVolumes",
            "CreateSnapshot",
            "&",
            "=",
            "Version=2016-11-15",
            "Filter.1.Name",
            "%00",
            "%zz",
            "%F0%9F%92%BE",
            "<x>",
            "]]>",
            "tag:*",
            "Filter.1.Value.999999",
            "MaxResults=-1",
            "NextToken=%25",
            "VolumeId.1",
            "\u202e",
            ".",
            "..",
            "DryRun=true",
            "SnapshotId.1=snap-",
            "&amp;",
            "%EF%BF%BE",
            "TagSpecification.1.Tag.1.Key=");

    private SimulatedEc2 ec2;

    @BeforeEach
    void start() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withLimits(false));
    }

    @AfterEach
    void itStillServes() throws IOException {
        assertThat(Wire.to(ec2).sts("GetCallerIdentity").status()).isEqualTo(200);
        ec2.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET\r\n\r\n",
                "POST / HTTP/9.9\r\n\r\n",
                "POST http://elsewhere/ HTTP/1.1\r\n\r\n",
                "POST / HTTP/1.1\r\nno colon here\r\n\r\n",
                "POST / HTTP/1.1\r\nX: a\0b\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 99999999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n"
            })
    void whatIsNoRequestIsToldSo(String bytes) throws Exception {
        var answer = Wire.send(ec2, bytes);

        assertThat(answer.status()).isIn(400, 413, 501);
        assertThat(requestId(answer.body())).isNotEmpty();
    }

    @Test
    void hugeHeadersAndBodiesAreCutOff() throws Exception {
        var longHeader = Wire.send(ec2, "GET / HTTP/1.1\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
        var manyHeaders = Wire.send(ec2, "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(101) + "\r\n");
        var hugeBody = Wire.send(ec2, "POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n");

        // A reset may overtake the words when the client is still sending.
        assertThat(longHeader.status()).isIn(431, 0);
        assertThat(manyHeaders.status()).isEqualTo(431);
        assertThat(hugeBody.status()).isEqualTo(413);
    }

    @Test
    void aHalfRequestThatIsGivenUpHarmsNobody() throws IOException {
        for (var bytes :
                List.of("", "PO", "POST / HTTP/1.1\r\nHost", "POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\nAction")) {
            try (var socket =
                    new Socket(InetAddress.getLoopbackAddress(), ec2.endpoint().getPort())) {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(Wire.to(ec2).ec2("DescribeRegions").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomParametersAlwaysGetWellFormedXmlWithARequestId(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var wire = Wire.to(ec2);
        for (var i = 0; i < 40; i++) {
            var body = new StringBuilder();
            for (var length = random.nextInt(12); length >= 0; length--) {
                body.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var answer = wire.form(random.nextInt(5) == 0 ? "sts" : "ec2", body.toString());

            assertThat(answer.status()).as("seed %d: %s", seed, body).isBetween(200, 499);
            assertThat(requestId(answer.body())).as("seed %d: %s", seed, body).isNotEmpty();
        }
    }

    @Test
    void thousandsOfParametersAndWildcardsDoNotHoldItUp() throws Exception {
        var many = new StringBuilder("Action=DescribeVolumes&Version=2016-11-15");
        for (var i = 0; i < 6000; i++) {
            many.append("&P").append(i).append('=');
        }
        var wire = Wire.to(ec2);

        assertThat(wire.form("ec2", many.toString()).refusal()).isEqualTo("400 InvalidQueryParameter");
        assertThat(wire.ec2("DescribeVolumes", "Filter.1.Name", "tag:Name", "Filter.1.Value.1", "*a".repeat(127))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyLoopbackIsListenedOn() throws IOException {
        var port = ec2.endpoint().getPort();
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();

        assertThat(ec2.endpoint().getHost()).isEqualTo("127.0.0.1");
        for (var address : others) {
            assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
        }
    }

    private static String requestId(String body) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        var document = builder.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return text(document, "RequestID") + text(document, "requestId") + text(document, "RequestId");
    }

    private static String text(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
