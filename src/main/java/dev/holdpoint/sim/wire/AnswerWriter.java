package dev.holdpoint.sim.wire;

import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Sends one answer, whole or broken as its {@link Delivery} says. What is whole goes out in a single write: a second
 * one would wait 40 ms for Nagle and the delayed acknowledgement.
 */
final class AnswerWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int DRIPS = 20;

    private final Socket socket;
    private final SimClock clock;
    private final BooleanSupplier closed;

    AnswerWriter(Socket socket, SimClock clock, BooleanSupplier closed) {
        this.socket = socket;
        this.clock = clock;
        this.closed = closed;
    }

    /** Sends {@code answer}; whether the connection can go on. */
    boolean send(HttpAnswer answer, boolean keepAlive) throws IOException, InterruptedException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        switch (answer.delivery()) {
            case Delivery.Whole whole -> {
                write(head(answer, "Content-Length: " + body.length, keepAlive), body);
                return keepAlive;
            }
            case Delivery.Slow slow -> {
                write(head(answer, "Content-Length: " + body.length, keepAlive), new byte[0]);
                drip(body, slow.span());
                return keepAlive;
            }
            case Delivery.Reset reset -> {
                if (reset.inBody()) {
                    write(head(answer, "Content-Length: " + body.length, keepAlive), half(body));
                }
                socket.setSoLinger(true, 0); // the next close sends RST
            }
            case Delivery.Close close -> {
                // Nothing is to be sent: the caller closes.
            }
            case Delivery.Stall stall -> pause(stall.silence());
            case Delivery.Cut cut -> cut(answer, body, cut.framing());
        }
        return false;
    }

    private void cut(HttpAnswer answer, byte[] body, Delivery.Framing framing) throws IOException {
        var half = half(body);
        switch (framing) {
            case LENGTH -> write(head(answer, "Content-Length: " + body.length, false), half);
            case CLOSE -> write(head(answer, "", false), half);
            case CHUNKED -> {
                var size = (Integer.toHexString(half.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                write(head(answer, "Transfer-Encoding: chunked", false), join(size, half));
            }
        }
    }

    private void drip(byte[] body, Duration span) throws IOException, InterruptedException {
        var step = Math.max(1, body.length / DRIPS);
        for (var at = 0; at < body.length; at += step) {
            pause(span.dividedBy(DRIPS));
            write(Arrays.copyOfRange(body, at, Math.min(body.length, at + step)), new byte[0]);
        }
    }

    private void pause(Duration span) throws InterruptedException {
        clock.await(clock.instant().plus(span), closed);
    }

    private byte[] head(HttpAnswer answer, String framing, boolean keepAlive) {
        var head = new StringBuilder("HTTP/1.1 " + answer.status() + " " + phrase(answer.status()) + "\r\n");
        if (!answer.headers().containsKey("Date")) {
            head.append("Date: ").append(DATE.format(clock.instant())).append("\r\n");
        }
        new TreeMap<>(answer.headers())
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (!framing.isEmpty()) {
            head.append(framing).append("\r\n");
        }
        head.append("Connection: ").append(keepAlive ? "keep-alive" : "close").append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void write(byte[] head, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(body.length == 0 ? head : join(head, body));
        out.flush();
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 302 -> "Found";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 407 -> "Proxy Authentication Required";
            case 408 -> "Request Timeout";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
