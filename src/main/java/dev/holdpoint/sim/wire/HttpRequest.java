package dev.holdpoint.sim.wire;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param path as sent, still percent-encoded
 * @param query what follows the question mark, still percent-encoded; empty if nothing does
 * @param headers names in lower case; values of a repeated header joined with commas, as a signature wants them
 * @param body one char a byte (ISO 8859-1), because a signature covers bytes
 */
public record HttpRequest(String method, String path, String query, Map<String, String> headers, String body) {
    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /** The value of the header {@code name}, given in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the client wants to go on using the connection. */
    boolean keepAlive() {
        return !header("connection").orElse("").equalsIgnoreCase("close");
    }
}
