package dev.holdpoint.sim.wire;

import dev.holdpoint.sim.time.SimClock;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An HTTP/1.1 server on 127.0.0.1 and nowhere else, a virtual thread a connection. Nothing that a client sends ends
 * more than its own connection. Safe for use by many threads.
 */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket listener;
    private final SimClock clock;
    private final Limits limits;
    private final Duration latency;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private LoopbackServer(ServerSocket listener, SimClock clock, Limits limits, Duration latency, Handler handler) {
        this.listener = listener;
        this.clock = clock;
        this.limits = limits;
        this.latency = latency;
        this.handler = handler;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any that is free
     * @param latency from a request's last byte to its being looked at, by {@code clock}
     * @throws IOException if the port cannot be had
     */
    public static LoopbackServer start(int port, SimClock clock, Limits limits, Duration latency, Handler handler)
            throws IOException {
        var loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        var server = new LoopbackServer(new ServerSocket(port, 200, loopback), clock, limits, latency, handler);
        Thread.ofVirtual().name("sim-accept").start(server::accept);
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Stops listening, ends every stall and cuts every connection. */
    @Override
    public void close() {
        closed = true;
        clock.wake();
        shut(listener);
        open.forEach(LoopbackServer::shut);
    }

    private void accept() {
        while (!closed) {
            try {
                var socket = listener.accept();
                if (open.size() >= limits.connections()) {
                    shut(socket);
                    continue;
                }
                open.add(socket);
                Thread.ofVirtual().name("sim-connection").start(() -> serve(socket));
            } catch (IOException e) {
                // Either close() was called, which the loop sees, or this one client went away while connecting.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new Incoming(socket);
            var writer = new AnswerWriter(socket, clock, () -> closed);
            var goesOn = true;
            while (goesOn && !closed && in.begins(limits.idle())) {
                in.allow(limits.whole());
                goesOn = one(new RequestReader(in, socket.getOutputStream(), limits), writer);
            }
        } catch (IOException e) {
            // The client went away; there is nobody left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private boolean one(RequestReader reader, AnswerWriter writer) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = reader.read();
        } catch (MalformedRequest e) {
            return writer.send(handler.malformed(e.status(), e.reason()), false);
        }
        clock.await(clock.instant().plus(latency), () -> closed);
        return writer.send(handler.answer(request), request.keepAlive());
    }

    private static void shut(Closeable what) {
        try {
            what.close();
        } catch (IOException e) {
            // What cannot be closed is closed already.
        }
    }
}
