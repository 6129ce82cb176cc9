package dev.holdpoint.cloud.aws;

import java.util.Optional;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes each request directly to its host or through a proxy's tunnel, as the settings are at that moment, and signs in
 * to the proxy alone: a host that asks for a password gets none.
 */
final class Routes implements HttpRoutePlanner, CredentialsProvider {
    private final Proxies proxies;

    Routes(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) throws HttpException {
        var host = RoutingSupport.normalize(target, null);
        boolean secure = "https".equalsIgnoreCase(host.getSchemeName());
        var route = through(host.getHostName())
                .map(proxy -> new HttpRoute(host, null, at(proxy), secure))
                .orElseGet(() -> new HttpRoute(host, null, secure));
        return Exchange.noted(route, context);
    }

    @Override
    public @Nullable Credentials getCredentials(AuthScope scope, HttpContext context) {
        return Exchange.target()
                .flatMap(this::through)
                .filter(proxy -> proxy.is(scope.getHost(), scope.getPort())
                        && !proxy.user().isEmpty())
                .map(proxy -> new UsernamePasswordCredentials(
                        proxy.user(), proxy.password().toCharArray()))
                .orElse(null);
    }

    private Optional<ProxyServer> through(String host) {
        return proxies.to(host);
    }

    private static HttpHost at(ProxyServer proxy) {
        return new HttpHost(proxy.scheme(), proxy.host(), proxy.port());
    }
}
