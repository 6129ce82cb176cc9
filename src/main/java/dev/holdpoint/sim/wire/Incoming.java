package dev.holdpoint.sim.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The bytes of one connection, read against a deadline: a client that sends a byte now and then cannot hold its thread
 * for longer than a whole request may take. Network deadlines are real time, whatever the simulation's clock says.
 */
final class Incoming {
    private static final int END = -1;

    private final Socket socket;
    private final byte[] buffer = new byte[8 << 10];
    private int from;
    private int to;
    private long deadline;

    Incoming(Socket socket) {
        this.socket = socket;
    }

    /** Waits for the first byte of the next request; whether there is one. */
    boolean begins(Duration idle) throws IOException {
        allow(idle);
        try {
            return from < to || fill();
        } catch (MalformedRequest e) {
            return false;
        }
    }

    /** From now on everything must arrive within {@code span}. */
    void allow(Duration span) {
        deadline = System.nanoTime() + span.toNanos();
    }

    /** The next line without its end; at most {@code most} bytes. */
    String line(int most) throws IOException, MalformedRequest {
        var line = new StringBuilder();
        for (var next = need(); next != '\n'; next = need()) {
            if (line.length() >= most) {
                throw new MalformedRequest(431, "the request line and headers are too long");
            }
            if (next == 0) {
                throw new MalformedRequest(400, "a NUL in the headers");
            }
            line.append((char) next);
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    /** Exactly {@code count} bytes, one char each. */
    String bytes(int count) throws IOException, MalformedRequest {
        var all = new StringBuilder(Math.min(count, 64 << 10));
        while (all.length() < count) {
            if (from == to && !fill()) {
                throw new MalformedRequest(400, "the body is shorter than announced");
            }
            var some = Math.min(to - from, count - all.length());
            all.append(new String(buffer, from, some, StandardCharsets.ISO_8859_1));
            from += some;
        }
        return all.toString();
    }

    private int need() throws IOException, MalformedRequest {
        if (from == to && !fill()) {
            throw new MalformedRequest(400, "the request ends in the middle");
        }
        return buffer[from++] & 0xff;
    }

    private boolean fill() throws IOException, MalformedRequest {
        var millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new MalformedRequest(408, "the request takes too long");
        }
        socket.setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
        try {
            var count = socket.getInputStream().read(buffer);
            from = 0;
            to = Math.max(count, 0);
            return count != END;
        } catch (SocketTimeoutException e) {
            throw new MalformedRequest(408, "the request takes too long");
        }
    }
}
