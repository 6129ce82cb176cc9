package dev.holdpoint.cloud.aws;

import dev.holdpoint.model.NetworkChoice;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/**
 * The pools of HTTP connections: to the world, through the proxy that the settings, the environment or the system name,
 * and to this machine, through none. They are handed to the SDK as instances, which it does not close. Safe for use by
 * many threads.
 */
final class HttpClients implements AutoCloseable {
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    /** Shorter than the idle limits of firewalls and gateways, which cut without a word. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The engine has at most 32 requests under way, and lists and polls beside them. */
    private static final int CONNECTIONS = 50;

    private final Timeouts timeouts;
    private final Network network;
    /** Made when it is first asked for: a window must not wait for what only a call needs. */
    private @Nullable SdkHttpClient machine;
    /** By the file with certificate authorities that a profile names: what one profile trusts, another need not. */
    private final Map<String, SdkHttpClient> world = new HashMap<>();

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param read between two bytes of an answer
     */
    record Timeouts(Duration connect, Duration read) {}

    /** What the way to AWS depends on, and may change while the program runs. */
    record Network(Supplier<NetworkChoice> choice, Proxies proxies, Trust trust) {

        static Network of(Map<String, String> environment, Supplier<NetworkChoice> choice) {
            return new Network(
                    choice,
                    new Proxies(environment, choice, ProxySelector.getDefault()),
                    new Trust(new MachineTrust(System.getProperties())));
        }
    }

    HttpClients(Timeouts timeouts, Network network) {
        this.timeouts = timeouts;
        this.network = network;
    }

    /** Pools on a network without settings. */
    HttpClients(Duration connect, Duration read) {
        this(new Timeouts(connect, read), Network.of(Map.of(), () -> NetworkChoice.DEFAULT));
    }

    /**
     * The pool for an endpoint.
     *
     * @param caFile the file with certificate authorities that the profile names; empty for none
     */
    synchronized SdkHttpClient to(URI endpoint, String caFile) {
        return Endpoints.isLoopback(endpoint.getHost()) && caFile.isEmpty()
                ? machine()
                : world.computeIfAbsent(caFile, file -> client(timeouts, file, true));
    }

    private SdkHttpClient machine() {
        var made = machine;
        if (made == null) {
            made = client(timeouts, "", false);
            machine = made;
        }
        return made;
    }

    Proxies proxies() {
        return network.proxies();
    }

    /** Settings changed: certificate authorities are read again for the connections to come. */
    void forgetTrust() {
        network.trust().forget();
    }

    @Override
    public synchronized void close() {
        world.values().forEach(SdkHttpClient::close);
        if (machine != null) {
            machine.close();
        }
    }

    /** No Expect header: a 417 would make the HTTP client send the request again by itself. */
    private SdkHttpClient client(Timeouts wait, String caFile, boolean proxied) {
        var builder = Apache5HttpClient.builder()
                .connectionTimeout(wait.connect())
                .socketTimeout(wait.read())
                .connectionAcquisitionTimeout(WAIT_FOR_CONNECTION)
                .connectionMaxIdleTime(IDLE)
                .maxConnections(CONNECTIONS)
                .expectContinueEnabled(false)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build())
                .tlsSocketStrategy((socket, target, port, attachment, context) ->
                        secure(caFile, socket, new Far(target, port, attachment, context)));
        if (!proxied) {
            return builder.build();
        }
        var routes = new Routes(network.proxies());
        return new WatchedClient(
                builder.httpRoutePlanner(routes).credentialsProvider(routes).build());
    }

    /** The other end of a connection, as the HTTP client describes it. */
    private record Far(
            String host,
            int port,
            @Nullable Object attachment,
            @Nullable HttpContext context) {}

    private SSLSocket secure(String caFile, Socket socket, Far far) throws IOException {
        var files = Stream.of(caFile, network.choice().get().caFile())
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
        return new DefaultClientTlsStrategy(network.trust().context(List.copyOf(files)))
                .upgrade(socket, far.host(), far.port(), far.attachment(), far.context());
    }
}
