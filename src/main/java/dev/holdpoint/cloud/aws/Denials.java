package dev.holdpoint.cloud.aws;

import dev.holdpoint.model.Denial;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Reads what a denial carries: the encoded message in EC2's sentence, and the JSON that
 * {@code sts:DecodeAuthorizationMessage} makes of it.
 */
final class Denials {
    private static final Pattern ENCODED =
            Pattern.compile("[Ee]ncoded authorization (?:failure )?message:?\\s*([A-Za-z0-9_+/=-]{20,})");

    private Denials() {}

    /** The encoded message, if the sentence holds one. */
    static Optional<String> encodedIn(String sentence) {
        var matcher = ENCODED.matcher(sentence);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * What a decoded message says.
     *
     * @throws IllegalArgumentException if it is no JSON, or does not name what was denied
     */
    static Denial read(String decoded) {
        try {
            var json = Json.MAPPER.readTree(decoded);
            var context = json.path("context");
            var action = context.path("action").asString("");
            var resource = context.path("resource").asString("");
            if (action.isEmpty() || resource.isEmpty()) {
                throw new IllegalArgumentException("it names no action and resource");
            }
            return new Denial(action, resource, json.path("explicitDeny").asBoolean(false));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
    }
}
