package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.net.URI;
import java.util.function.Predicate;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Refuses to send a request anywhere but to the endpoint that was planned for its client ({@link EndpointPlanner}),
 * which is AWS's own, or one that the operator confirmed. {@code AWS_ENDPOINT_URL} and a profile's {@code endpoint_url}
 * would otherwise take signed requests, session token included, to any host in clear (docs/ec2.md, section 3.4).
 *
 * <p>The SDK finds it by {@code software/amazon/awssdk/global/handlers/execution.interceptors}, so that it also guards
 * the clients that the SDK makes by itself, to assume a role or to refresh a session; these may also ask this machine.
 */
public final class HostGuard implements ExecutionInterceptor {
    private static final ExecutionAttribute<Predicate<SdkHttpRequest>> ALLOWED =
            new ExecutionAttribute<>("holdpoint.allowed-hosts");

    /** Holds a client to the one endpoint that was planned for it. */
    static ExecutionAttributes only(URI chosen) {
        return only(request -> request.protocol().equalsIgnoreCase(chosen.getScheme())
                && request.host().equalsIgnoreCase(chosen.getHost())
                && (chosen.getPort() < 0 || chosen.getPort() == request.port()));
    }

    private static ExecutionAttributes only(Predicate<SdkHttpRequest> allowed) {
        return new ExecutionAttributes().putAttribute(ALLOWED, allowed);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var request = context.httpRequest();
        var own = attributes.getAttribute(ALLOWED);
        if (own == null ? !isAws(request) && !Endpoints.isLoopback(request.host()) : !own.test(request)) {
            throw new RefusedToSend(
                    new CloudFailure(Kind.REFUSED, Occurrence.CERTAINLY_NOT, "endpoint-refused", "", request.host()));
        }
    }

    private static boolean isAws(SdkHttpRequest request) {
        return Endpoints.isAws(request.protocol(), request.host());
    }
}
