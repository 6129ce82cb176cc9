package dev.holdpoint.cloud.aws;

import java.io.InputStream;
import java.util.function.Supplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers every request with the next body, without a network.
 *
 * @param status of every answer
 */
public record CannedClient(int status, Supplier<InputStream> bodies) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(status)
                                .putHeader("Content-Type", "text/xml;charset=UTF-8")
                                .build())
                        .responseBody(AbortableInputStream.create(bodies.get()))
                        .build();
            }

            @Override
            public void abort() {
                // It is answered already.
            }
        };
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
