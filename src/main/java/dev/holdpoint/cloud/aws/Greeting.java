package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.model.ConnectionChoice;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A request without a signature, through proxy and TLS to the endpoint: whatever it answers, it was reached.
 *
 * @param failureOrNull why it was not
 * @param aheadOrNull how far this computer's clock is ahead of the endpoint's
 */
record Greeting(
        @Nullable CloudFailure failureOrNull, @Nullable Duration aheadOrNull) {

    static Greeting of(AwsClients clients, ConnectionChoice place, URI endpoint, InstantSource clock) {
        try {
            var request = SdkHttpRequest.builder()
                    .method(SdkHttpMethod.GET)
                    .uri(endpoint)
                    .encodedPath("/ping")
                    .build();
            var answer = clients.http()
                    .to(endpoint, clients.caFile(place))
                    .prepareRequest(
                            HttpExecuteRequest.builder().request(request).build())
                    .call();
            answer.responseBody().ifPresent(AbortableInputStream::abort);
            return new Greeting(
                    null, Skew.ahead(answer.httpResponse(), clock.instant()).orElse(null));
        } catch (CloudException e) {
            return new Greeting(e.failure(), null);
        } catch (IOException | RuntimeException e) {
            // Whatever the HTTP client throws is what there is to find out.
            return new Greeting(AwsFailures.of(e), null);
        }
    }

    Optional<CloudFailure> failure() {
        return Optional.ofNullable(failureOrNull);
    }

    Optional<Duration> clockAhead() {
        return Optional.ofNullable(aheadOrNull);
    }
}
