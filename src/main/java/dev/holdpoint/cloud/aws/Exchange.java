package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;

/**
 * How far one HTTP exchange got. When a proxy refuses the tunnel, its answer comes back as if it were the service's;
 * but the service never saw the request, which matters a great deal to whoever sent it.
 */
final class Exchange {
    private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final String host;
    private @Nullable HttpRoute route;
    private @Nullable HttpContext context;

    /** @param host of the service */
    Exchange(String host) {
        this.host = host;
    }

    /** The host that the exchange of this thread is for. */
    static Optional<String> target() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().host) : Optional.empty();
    }

    /** Notes which way the exchange of this thread takes. */
    static HttpRoute noted(HttpRoute route, HttpContext context) {
        if (CURRENT.isBound()) {
            CURRENT.get().route = route;
            CURRENT.get().context = context;
        }
        return route;
    }

    /**
     * Has the request exchanged for its answer.
     *
     * @throws RefusedToSend if a proxy refused the tunnel, so that the service has heard nothing
     */
    HttpExecuteResponse run(ExecutableHttpRequest request) throws IOException {
        HttpExecuteResponse answer = ScopedValue.where(CURRENT, this).call(request::call);
        if (!tunnelRefused()) {
            return answer;
        }
        answer.responseBody().ifPresent(AbortableInputStream::abort);
        int status = answer.httpResponse().statusCode();
        var code = status == PROXY_AUTHENTICATION_REQUIRED ? "proxy-authentication" : "proxy-refused";
        throw new RefusedToSend(new CloudFailure(
                Kind.UNREACHABLE,
                Occurrence.CERTAINLY_NOT,
                code,
                "",
                "HTTP " + status + ", "
                        + Objects.requireNonNull(route).getProxyHost().toHostString()));
    }

    /** Whether there was to be a tunnel, and no TLS session was ever made with the host at its other end. */
    private boolean tunnelRefused() {
        var way = route;
        var at = context;
        if (way == null || at == null || !way.isTunnelled()) {
            return false;
        }
        var session = HttpClientContext.cast(at).getSSLSession();
        return session == null || !host.equalsIgnoreCase(session.getPeerHost());
    }
}
