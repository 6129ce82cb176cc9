package dev.holdpoint.cloud.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for IAM Identity Center on loopback: its OIDC service, its portal, and nobody's browser. What the person in
 * the browser does, the test says.
 */
public final class SsoStandIn implements AutoCloseable {
    public static final String USER_CODE = "WXYZ-2345";
    public static final String CLIENT_SECRET = "canary-client-secret-of-the-stand-in";
    public static final String DEVICE_CODE = "canary-device-code-of-the-stand-in";
    public static final String ACCESS_TOKEN = "canary-access-token-of-the-stand-in-";
    public static final String REFRESH_TOKEN = "canary-refresh-token-of-the-stand-in-";
    static final String LOGIN_REFRESH = "canary-login-refresh-token-of-the-stand-in-";
    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    /**
     * A request as it came.
     *
     * @param proof of possession of a key (RFC 9449); empty if there was none
     */
    record Received(String path, String body, String bearer, String proof) {}

    /** Keys that the portal gives for a role. */
    public record Keys(String accessKeyId, String secretAccessKey, String sessionToken) {}

    private enum Browser {
        OPEN,
        CONFIRMED,
        DENIED,
        TOO_LATE
    }

    private final HttpServer server;
    private final InstantSource clock;
    private final Keys keys;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile Browser browser = Browser.OPEN;
    private volatile String goodToken = "";
    private volatile boolean refreshes = true;
    private final AtomicInteger hurried = new AtomicInteger();

    /** Starts it; it answers when this returns. */
    public SsoStandIn(Keys keys, InstantSource clock) throws IOException {
        this.keys = keys;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The person in the browser confirms the code. */
    public void confirm() {
        browser = Browser.CONFIRMED;
    }

    void deny() {
        browser = Browser.DENIED;
    }

    void letTheCodeExpire() {
        browser = Browser.TOO_LATE;
    }

    /** The next question was asked too soon. */
    void callHurried() {
        hurried.incrementAndGet();
    }

    /** No token that was given is good any more, and none can be refreshed. */
    public void signOut() {
        goodToken = "";
        refreshes = false;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> paths() {
        return received.stream().map(Received::path).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var bearer = exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token");
            var path = exchange.getRequestURI().getPath();
            var proof = exchange.getRequestHeaders().getFirst("DPoP");
            received.add(new Received(path, body, bearer == null ? "" : bearer, proof == null ? "" : proof));
            switch (path) {
                case "/client/register" ->
                    answer(exchange, """
                        {"clientId":"client-1","clientSecret":"%s","clientIdIssuedAt":%d,"clientSecretExpiresAt":%d}
                        """.formatted(CLIENT_SECRET, now(), now() + 90L * 24 * 3600));
                case "/device_authorization" -> answer(exchange, """
                        {"deviceCode":"%s","userCode":"%s","verificationUri":"https://device.example/",
                        "verificationUriComplete":"https://device.example/?user_code=%s","expiresIn":600,"interval":1}
                        """.formatted(DEVICE_CODE, USER_CODE, USER_CODE));
                case "/token" -> token(exchange, body);
                case "/federation/credentials" -> portal(exchange, bearer);
                case "/v1/token" -> login(exchange);
                default -> refuse(exchange, 404, "ResourceNotFoundException");
            }
        }
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        if (body.contains("refresh_token") && !body.contains("device_code")) {
            if (refreshes) {
                grant(exchange);
            } else {
                refuse(exchange, 400, "InvalidGrantException");
            }
            return;
        }
        if (hurried.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            refuse(exchange, 400, "SlowDownException");
            return;
        }
        switch (browser) {
            case OPEN -> refuse(exchange, 400, "AuthorizationPendingException");
            case CONFIRMED -> {
                browser = Browser.OPEN;
                refreshes = true;
                grant(exchange);
            }
            case DENIED -> refuse(exchange, 400, "AccessDeniedException");
            case TOO_LATE -> refuse(exchange, 400, "ExpiredTokenException");
        }
    }

    private void grant(HttpExchange exchange) throws IOException {
        int number = tokens.incrementAndGet();
        goodToken = ACCESS_TOKEN + number;
        answer(exchange, """
                {"accessToken":"%s","tokenType":"Bearer","expiresIn":%d,"refreshToken":"%s"}
                """.formatted(goodToken, TOKEN_LIFE.toSeconds(), REFRESH_TOKEN + number));
    }

    private void portal(HttpExchange exchange, String bearer) throws IOException {
        if (goodToken.isEmpty() || !goodToken.equals(bearer)) {
            refuse(exchange, 401, "UnauthorizedException");
            return;
        }
        answer(exchange, """
                {"roleCredentials":{"accessKeyId":"%s","secretAccessKey":"%s","sessionToken":"%s","expiration":%d}}
                """.formatted(
                        keys.accessKeyId(),
                        keys.secretAccessKey(),
                        keys.sessionToken(),
                        Instant.ofEpochSecond(now()).plus(TOKEN_LIFE).toEpochMilli()));
    }

    /** The refresh of a session of {@code aws login}. */
    private void login(HttpExchange exchange) throws IOException {
        if (!refreshes) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "AccessDeniedException");
            send(exchange, 403, "{\"error\":\"TOKEN_EXPIRED\",\"message\":\"refused\"}");
            return;
        }
        answer(exchange, """
                {"accessToken":{"accessKeyId":"%s","secretAccessKey":"%s","sessionToken":"%s"},
                "tokenType":"aws_sigv4","expiresIn":900,"refreshToken":"%s%d"}
                """.formatted(
                        keys.accessKeyId(),
                        keys.secretAccessKey(),
                        keys.sessionToken(),
                        LOGIN_REFRESH,
                        tokens.incrementAndGet()));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static void refuse(HttpExchange exchange, int status, String type) throws IOException {
        exchange.getResponseHeaders().add("x-amzn-ErrorType", type);
        send(exchange, status, "{\"error\":\"refused\",\"error_description\":\"refused\"}");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        send(exchange, 200, json);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("x-amzn-RequestId", "4f2a7c1e-0000-4000-8000-000000000001");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
