package dev.holdpoint.cloud.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/**
 * The pools of HTTP connections: one for the world, through the system's proxy if there is one, and one for this
 * machine, never through a proxy. They are handed to the SDK as instances, which it does not close.
 */
final class HttpClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Between two bytes of an answer. */
    private static final Duration READ = Duration.ofSeconds(25);

    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    /** Shorter than the idle limits of firewalls and gateways, which cut without a word. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The engine has at most 32 requests under way, and lists and polls beside them. */
    private static final int CONNECTIONS = 50;

    private final SdkHttpClient world = client(ProxyConfiguration.builder().build());
    private final SdkHttpClient machine = client(ProxyConfiguration.builder()
            .useSystemPropertyValues(false)
            .useEnvironmentVariableValues(false)
            .build());

    SdkHttpClient to(Optional<URI> endpoint) {
        return endpoint.filter(uri -> Endpoints.isLoopback(uri.getHost())).isPresent() ? machine : world;
    }

    @Override
    public void close() {
        world.close();
        machine.close();
    }

    /** No Expect header: a 417 would make the HTTP client send the request again by itself. */
    private static SdkHttpClient client(ProxyConfiguration proxy) {
        return Apache5HttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .connectionAcquisitionTimeout(WAIT_FOR_CONNECTION)
                .connectionMaxIdleTime(IDLE)
                .maxConnections(CONNECTIONS)
                .expectContinueEnabled(false)
                .proxyConfiguration(proxy)
                .build();
    }
}
