package dev.holdpoint.sim.wire;

import java.time.Duration;

/** How an answer travels: whole, or broken on purpose. */
public sealed interface Delivery {

    /** As it should. */
    record Whole() implements Delivery {}

    /** The connection is reset (RST) before a byte of the answer, or in the middle of its body. */
    record Reset(boolean inBody) implements Delivery {}

    /** The connection is closed (FIN) before a byte of the answer. */
    record Close() implements Delivery {}

    /** Not a byte for {@code silence}, then the connection is closed. */
    record Stall(Duration silence) implements Delivery {}

    /** Whole, but the body drips over {@code span}. */
    record Slow(Duration span) implements Delivery {}

    /** Half the body, then the connection is closed; {@code framing} is how its end was announced. */
    record Cut(Framing framing) implements Delivery {}

    /** How the end of a body is announced. */
    enum Framing {
        LENGTH,
        CHUNKED,
        CLOSE
    }
}
