package dev.holdpoint.cloud.aws;

import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which proxy a host is reached through: the one of the settings, or else what {@code HTTPS_PROXY} and {@code NO_PROXY}
 * say, or else what Java and the OS are set to. What the operator signs in with stays in memory here. Safe for use by
 * many threads.
 */
final class Proxies {
    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);
    private static final int USUAL_PORT = 80;
    private static final int USUAL_TLS_PORT = 443;

    private final Map<String, String> environment;
    private final Supplier<NetworkChoice> choice;
    private final ProxySelector system;
    private volatile @Nullable Login login;

    /** A name and a password that were typed; never printed. */
    private record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login";
        }
    }

    /** @param system what Java and the OS are set to */
    Proxies(Map<String, String> environment, Supplier<NetworkChoice> choice, ProxySelector system) {
        this.environment = Map.copyOf(environment);
        this.choice = choice;
        this.system = system;
    }

    void use(String user, String password) {
        login = new Login(user, password);
    }

    /** The proxy for {@code host}, reached by HTTPS; empty if it is reached directly. */
    Optional<ProxyServer> to(String host) {
        if (isThisMachine(host)) {
            return Optional.empty();
        }
        var settings = choice.get().proxy();
        return switch (settings.mode()) {
            case NONE -> Optional.empty();
            case MANUAL -> manual(settings, host).map(this::signedIn);
            case SYSTEM -> ofSystem(host).map(this::signedIn);
        };
    }

    private static boolean isThisMachine(String host) {
        return Endpoints.isLoopback(host) || host.equalsIgnoreCase("localhost");
    }

    private static Optional<ProxyServer> manual(ProxyChoice settings, String host) {
        return settings.host().isEmpty() || excepted(settings.except(), host)
                ? Optional.empty()
                : Optional.of(new ProxyServer("http", settings.host(), settings.port(), settings.user(), ""));
    }

    private ProxyServer signedIn(ProxyServer found) {
        var typed = login;
        return typed == null
                ? found
                : new ProxyServer(found.scheme(), found.host(), found.port(), typed.user(), typed.password());
    }

    private Optional<ProxyServer> ofSystem(String host) {
        var named = variable("HTTPS_PROXY");
        if (named.isPresent()) {
            return excepted(variable("NO_PROXY").orElse(""), host) ? Optional.empty() : parsed(named.get());
        }
        return system.select(URI.create("https://" + host)).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(at -> new ProxyServer("http", at.getHostString(), at.getPort(), "", ""))
                .findFirst();
    }

    /** As for other programs, the lower-case name counts too, and counts first. */
    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A URL, or only host and port; it may hold a name and a password. */
    private static Optional<ProxyServer> parsed(String text) {
        try {
            var uri = new URI(text.contains("://") ? text : "http://" + text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                int usual = scheme.equals("https") ? USUAL_TLS_PORT : USUAL_PORT;
                var login = String.valueOf(uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo())
                        .split(":", 2);
                return Optional.of(new ProxyServer(
                        scheme,
                        uri.getHost(),
                        uri.getPort() < 0 ? usual : uri.getPort(),
                        decoded(login[0]),
                        login.length > 1 ? decoded(login[1]) : ""));
            }
        } catch (URISyntaxException ignored) {
            // Its message repeats the text, which may hold a password.
        }
        LOG.warn("HTTPS_PROXY is not the URL of an HTTP proxy, and is not used");
        return Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A list of hosts and domains, each with those below it; {@code *} is every host. */
    static boolean excepted(String list, String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .map(entry -> entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || name.equals(entry) || name.endsWith("." + entry));
    }
}
