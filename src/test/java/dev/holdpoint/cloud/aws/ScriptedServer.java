package dev.holdpoint.cloud.aws;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers every request with what the test says, byte for byte, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

    /** A request as it came. */
    record Received(Map<String, String> headers, Map<String, String> form) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        String action() {
            return form.getOrDefault("Action", "");
        }
    }

    /** What to do with a request; true if the connection is to stay open. */
    @FunctionalInterface
    interface Behaviour {
        boolean answer(Received request, Socket socket) throws IOException;
    }

    private final ServerSocket listening;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Replies.status(500, "", "");

    ScriptedServer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    ScriptedServer answers(Behaviour next) {
        behaviour = next;
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var open = true;
            while (open) {
                var request = read(in);
                received.add(request);
                open = behaviour.answer(request, socket);
            }
        } catch (IOException clientWentAway) {
            // Many of the tests are about just that.
        }
    }

    private static Received read(InputStream in) throws IOException {
        line(in);
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(headers, form(new String(body, StandardCharsets.UTF_8)));
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            var parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return form;
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ArrayList<Byte>();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("end");
            }
            bytes.add((byte) b);
        }
        var text = new StringBuilder();
        bytes.forEach(b -> text.append((char) (b & 0xff)));
        return text.toString().stripTrailing();
    }
}
