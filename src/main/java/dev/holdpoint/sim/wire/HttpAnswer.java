package dev.holdpoint.sim.wire;

import java.util.Map;
import java.util.TreeMap;

/**
 * An answer to be sent. {@code Date}, {@code Content-Length} and {@code Connection} are the server's.
 *
 * @param headers further headers
 */
public record HttpAnswer(int status, Map<String, String> headers, String body, Delivery delivery) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer of the media type {@code type}. */
    public static HttpAnswer of(int status, String type, String body) {
        return new HttpAnswer(status, Map.of("Content-Type", type), body, new Delivery.Whole());
    }

    /** The same, travelling by {@code other}. */
    public HttpAnswer by(Delivery other) {
        return new HttpAnswer(status, headers, body, other);
    }

    /** The same, with another body. */
    public HttpAnswer saying(String other) {
        return new HttpAnswer(status, headers, other, delivery);
    }

    /** The same, with one more header. */
    public HttpAnswer with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body, delivery);
    }
}
