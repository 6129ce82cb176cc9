package dev.holdpoint.sim;

import dev.holdpoint.sim.access.SimIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Speaks to a simulated EC2 byte by byte, signed by the SDK's own signer at a time of the test's choice. */
final class Wire {
    private final SimulatedEc2 ec2;
    private final String region;
    private final AwsCredentialsIdentity credentials;
    private final Supplier<Instant> time;

    private Wire(SimulatedEc2 ec2, String region, AwsCredentialsIdentity credentials, Supplier<Instant> time) {
        this.ec2 = ec2;
        this.region = region;
        this.credentials = credentials;
        this.time = time;
    }

    /** As the administrator, in the fleet's Region, by the simulation's clock. */
    static Wire to(SimulatedEc2 ec2) {
        return new Wire(ec2, ec2.region(), of(ec2.account().identities().named("admin")), ec2.clock()::instant);
    }

    Wire as(String identity) {
        return new Wire(ec2, region, of(ec2.account().identities().named(identity)), time);
    }

    Wire as(AwsCredentialsIdentity other) {
        return new Wire(ec2, region, other, time);
    }

    Wire in(String other) {
        return new Wire(ec2, other, credentials, time);
    }

    Wire at(Supplier<Instant> other) {
        return new Wire(ec2, region, credentials, other);
    }

    /** An answer as it came over the wire. */
    record Answer(String head, String body) {
        int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.substring(9, 12));
        }

        /** The text of the first element {@code name}; empty if there is none. */
        String text(String name) {
            var all = all(name);
            return all.isEmpty() ? "" : all.getFirst();
        }

        List<String> all(String name) {
            var found = new ArrayList<String>();
            var matcher =
                    Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(body);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }

        /** The status and the code, as in {@code 412 DryRunOperation}. */
        String refusal() {
            return status() + " " + text("Code");
        }
    }

    /** Calls an EC2 action with {@code name, value, name, value…}. */
    Answer ec2(String action, String... parameters) throws IOException {
        return form("ec2", "Action=" + action + "&Version=2016-11-15" + pairs(parameters));
    }

    /** Calls an STS action. */
    Answer sts(String action, String... parameters) throws IOException {
        return form("sts", "Action=" + action + "&Version=2011-06-15" + pairs(parameters));
    }

    /** Takes a snapshot of {@code volume}. */
    Answer take(String volume, String... more) throws IOException {
        var all = new ArrayList<>(List.of("VolumeId", volume));
        all.addAll(List.of(more));
        return ec2("CreateSnapshot", all.toArray(String[]::new));
    }

    Answer form(String service, String body) throws IOException {
        return send(ec2, signed(SdkHttpMethod.POST, "/", service, body));
    }

    Answer get(String path, String service) throws IOException {
        return send(ec2, signed(SdkHttpMethod.GET, path, service, ""));
    }

    /** The bytes of a signed request. */
    String signed(SdkHttpMethod method, String path, String service, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var plain = SdkHttpRequest.builder()
                .method(method)
                .uri(URI.create(ec2.endpoint() + path))
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .build();
        var request = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials)
                        .request(plain)
                        .payload(ContentStreamProvider.fromInputStreamSupplier(() -> new ByteArrayInputStream(bytes)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time.get(), ZoneOffset.UTC)))
                .request();
        var headers = request.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(",", header.getValue()) + "\r\n")
                .collect(Collectors.joining());
        return method + " " + path + " HTTP/1.1\r\n" + headers + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    /** Sends bytes (UTF-8) on a connection of their own and reads to its end; empty if it is reset. */
    static Answer send(SimulatedEc2 ec2, String bytes) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), ec2.endpoint().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    /** Everything that comes until the connection ends, one way or the other. */
    static Answer read(Socket socket) throws IOException {
        var all = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (var count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                all.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            // Reset: what came before it is the answer.
        }
        var text = new String(all.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        var end = text.indexOf("\r\n\r\n");
        return end < 0 ? new Answer("", text) : new Answer(text.substring(0, end), text.substring(end + 4));
    }

    private static AwsCredentialsIdentity of(SimIdentity identity) {
        return identity.token()
                .<AwsCredentialsIdentity>map(token ->
                        AwsSessionCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey(), token))
                .orElseGet(() -> AwsCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey()));
    }

    private static String pairs(String... parameters) {
        var text = new StringBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            text.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
