package dev.holdpoint.sim.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that dawdles or comes in crowds cannot hold more than its share. */
class SlowClientSimTest {
    private static final Handler ECHO = new Handler() {
        @Override
        public HttpAnswer answer(HttpRequest request) {
            return HttpAnswer.of(200, "text/plain", request.method() + " " + request.path() + " " + request.body());
        }

        @Override
        public HttpAnswer malformed(int status, String reason) {
            return HttpAnswer.of(status, "text/plain", reason);
        }
    };

    @Test
    void aRequestThatDripsIsEndedWhenItsTimeIsUp() throws IOException {
        try (var server = start(new Limits(1000, 1000, 10, Duration.ofSeconds(5), Duration.ofMillis(200)));
                var socket = connect(server)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nX".getBytes(StandardCharsets.US_ASCII));

            assertThat(read(socket)).startsWith("HTTP/1.1 408 ").endsWith("the request takes too long");
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws IOException {
        try (var server = start(new Limits(1000, 1000, 10, Duration.ofMillis(100), Duration.ofSeconds(5)));
                var socket = connect(server)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void oneConnectionServesManyRequestsPipelinedOrChunked() throws IOException {
        var get = List.of("GET /one HTTP/1.1", "", "");
        var chunked =
                List.of("POST /two HTTP/1.1", "Transfer-Encoding: chunked", "", "3", "abc", "2;x=y", "de", "0", "", "");
        var plain = List.of("POST /three HTTP/1.1", "Content-Length: 2", "Connection: close", "", "xy");
        try (var server = start(Limits.DEFAULT);
                var socket = connect(server)) {
            var bytes = lines(get) + lines(chunked) + lines(plain);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));

            assertThat(read(socket)).containsSubsequence("GET /one ", "POST /two abcde", "POST /three xy");
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        try (var server = start(Limits.DEFAULT);
                var socket = connect(server)) {
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(read(socket))
                    .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
                    .endsWith("ok");
        }
    }

    @Test
    void beyondTheMostConnectionsNewOnesAreTurnedAway() throws IOException {
        try (var server = start(new Limits(1000, 1000, 3, Duration.ofSeconds(5), Duration.ofSeconds(5)))) {
            var open = new ArrayList<Socket>();
            for (var i = 0; i < 3; i++) {
                var socket = connect(server);
                socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                open.add(socket);
            }
            try (var fourth = connect(server)) {
                assertThat(fourth.getInputStream().read()).isEqualTo(-1);
            }
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static LoopbackServer start(Limits limits) throws IOException {
        return LoopbackServer.start(0, SimClock.real(), limits, Duration.ZERO, ECHO);
    }

    private static Socket connect(LoopbackServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static String lines(List<String> lines) {
        return String.join("\r\n", lines);
    }
}
