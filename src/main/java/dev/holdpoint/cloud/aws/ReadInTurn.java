package dev.holdpoint.cloud.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose long answers are read as many at a time as there are turns. The SDK makes a tree of all elements
 * of a page before it makes its objects, ten times the page's text, and a listing has a dozen pages on the wire. A long
 * answer is taken off the wire first, so that nobody waits for the network with a turn; short ones need none.
 */
final class ReadInTurn implements SdkHttpClient {
    /** In bytes: what a call that is not about a list answers is far below. */
    static final int LONG = 65_536;

    private static final int PIECE = 16_384;

    private final SdkHttpClient client;
    private final Semaphore turns;

    /** @param turns as many as processors are meant */
    ReadInTurn(SdkHttpClient client, Semaphore turns) {
        this.client = client;
        this.turns = turns;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return inTurn(prepared.call());
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private HttpExecuteResponse inTurn(HttpExecuteResponse answer) {
        return answer.responseBody()
                .map(wire -> HttpExecuteResponse.builder()
                        .response(answer.httpResponse())
                        .responseBody(AbortableInputStream.create(new Body(wire, turns), wire))
                        .build())
                .orElse(answer);
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }

    /** An answer's body. The SDK closes it when it has made its objects, which gives the turn back. */
    private static final class Body extends LateBody {
        private final Semaphore turns;
        private boolean mine;

        Body(InputStream wire, Semaphore turns) {
            super(wire);
            this.turns = turns;
        }

        /** All of it, as it came: to join the pieces would take as much memory again. */
        @Override
        InputStream made(InputStream wire) throws IOException {
            var pieces = new ArrayList<InputStream>();
            int all = 0;
            int length;
            do {
                var piece = new byte[PIECE];
                length = wire.readNBytes(piece, 0, PIECE);
                pieces.add(new ByteArrayInputStream(piece, 0, length));
                all += length;
            } while (length == PIECE);
            if (all > LONG) {
                take();
            }
            return new SequenceInputStream(Collections.enumeration(pieces));
        }

        private void take() throws InterruptedIOException {
            try {
                turns.acquire();
                mine = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var late = new InterruptedIOException("no turn came");
                late.initCause(e);
                throw late;
            }
        }

        @Override
        public void close() throws IOException {
            if (mine) {
                mine = false;
                turns.release();
            }
            super.close();
        }
    }
}
