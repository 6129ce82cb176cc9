package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class ReadInTurnTest {
    private static final HttpExecuteRequest REQUEST = HttpExecuteRequest.builder()
            .request(SdkHttpRequest.builder()
                    .method(SdkHttpMethod.POST)
                    .uri(URI.create("http://127.0.0.1:1/"))
                    .build())
            .build();

    private final Semaphore turns = new Semaphore(1, true);

    @Test
    void aLongAnswerIsReadWhenTheOneBeforeItWasClosed() throws Exception {
        var first = answer(ReadInTurn.LONG + 1);
        assertThat(first.read()).isZero();

        var second = answer(ReadInTurn.LONG + 1);
        var read = CompletableFuture.supplyAsync(() -> length(second), Thread::startVirtualThread);
        var late = Instant.now().plusSeconds(10);
        while (!turns.hasQueuedThreads()) {
            assertThat(Instant.now()).as("it waits for its turn").isBefore(late);
            Thread.onSpinWait();
        }
        assertThat(read).isNotDone();
        first.close();

        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(ReadInTurn.LONG + 1);
        second.close();
        assertThat(turns.availablePermits()).isOne();
    }

    @Test
    void aShortAnswerNeedsNoTurn() throws Exception {
        turns.acquire();

        try (var answer = answer(ReadInTurn.LONG)) {
            assertThat(length(answer)).isEqualTo(ReadInTurn.LONG);
        }
        assertThat(turns.availablePermits()).isZero();
    }

    @Test
    void aTurnIsGivenBackOnce() throws Exception {
        var answer = answer(ReadInTurn.LONG + 1);
        assertThat(answer.read()).isZero();

        answer.close();
        answer.close();

        assertThat(turns.availablePermits()).isOne();
    }

    private InputStream answer(int length) throws IOException {
        return new ReadInTurn(new CannedClient(200, () -> new ByteArrayInputStream(new byte[length])), turns)
                .prepareRequest(REQUEST)
                .call()
                .responseBody()
                .orElseThrow();
    }

    private static int length(InputStream stream) {
        try {
            return stream.readAllBytes().length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
