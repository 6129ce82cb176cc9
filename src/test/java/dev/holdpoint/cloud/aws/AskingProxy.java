package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that asks for a name and a password, and knows the hosts that it was told. */
final class AskingProxy implements AutoCloseable {
    static final String USER = "jdoe@corp";
    static final String PASSWORD = "canary:proxy/password+7c1f";

    private static final String EXPECTED =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int behind;
    private final Map<String, Integer> others = new ConcurrentHashMap<>();
    private volatile String answer = "";

    /** @param behind the port that a tunnel leads to */
    AskingProxy(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().start(this::accept);
    }

    /** It knows one host more. */
    void leads(String host, int port) {
        others.put(host, port);
    }

    /** From now on it answers every tunnel with this status line. */
    void answers(String status) {
        answer = status;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The first line of each request. */
    List<String> asked() {
        return List.copyOf(asked);
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
            for (var head = head(socket.getInputStream()); !head.isEmpty(); head = head(socket.getInputStream())) {
                asked.add(head.lines().findFirst().orElse(""));
                if (answer.isEmpty() && head.contains(EXPECTED)) {
                    say(socket, "200 Connection established");
                    try (var other = new Socket(InetAddress.getLoopbackAddress(), to(head))) {
                        PrivateAuthority.join(socket, other);
                    }
                    return;
                }
                say(socket, answer.isEmpty() ? "407 Proxy Authentication Required" : answer);
            }
        } catch (IOException clientWentAway) {
            // A client may take its word back.
        }
    }

    /** The port of the host that a tunnel is asked for to. */
    private int to(String head) {
        var host = head.substring("CONNECT ".length(), head.indexOf(':'));
        return others.getOrDefault(host, behind);
    }

    private static void say(Socket socket, String status) throws IOException {
        var head = "HTTP/1.1 " + status + "\r\n"
                + (status.startsWith("407") ? "Proxy-Authenticate: Basic realm=\"corp\"\r\n" : "")
                + (status.startsWith("200") ? "" : "Content-Length: 0\r\n")
                + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.toString().endsWith("\r\n\r\n")) {
                return text.toString();
            }
        }
        return "";
    }
}
