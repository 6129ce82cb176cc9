package dev.holdpoint.cloud.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/**
 * The pools of HTTP connections: one for the world, through the system's proxy if there is one, and one for this
 * machine, never through a proxy. They are handed to the SDK as instances, which it does not close.
 */
final class HttpClients implements AutoCloseable {
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    /** Shorter than the idle limits of firewalls and gateways, which cut without a word. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The engine has at most 32 requests under way, and lists and polls beside them. */
    private static final int CONNECTIONS = 50;

    private final SdkHttpClient world;
    private final SdkHttpClient machine;

    /**
     * Pools of connections.
     *
     * @param connect the longest time to wait for a connection
     * @param read the longest time between two bytes of an answer
     */
    HttpClients(Duration connect, Duration read) {
        world = client(connect, read, ProxyConfiguration.builder().build());
        machine = client(
                connect,
                read,
                ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    /** The pool for an endpoint; null for AWS's own. */
    SdkHttpClient to(@Nullable URI endpoint) {
        return endpoint != null && Endpoints.isLoopback(endpoint.getHost()) ? machine : world;
    }

    @Override
    public void close() {
        world.close();
        machine.close();
    }

    /** No Expect header: a 417 would make the HTTP client send the request again by itself. */
    private static SdkHttpClient client(Duration connect, Duration read, ProxyConfiguration proxy) {
        return Apache5HttpClient.builder()
                .connectionTimeout(connect)
                .socketTimeout(read)
                .connectionAcquisitionTimeout(WAIT_FOR_CONNECTION)
                .connectionMaxIdleTime(IDLE)
                .maxConnections(CONNECTIONS)
                .expectContinueEnabled(false)
                .proxyConfiguration(proxy)
                .build();
    }
}
