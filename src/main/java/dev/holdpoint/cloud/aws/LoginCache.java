package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The AWS CLI's cache of {@code aws login}, looked at only for when a session's keys end: the SDK reads and refreshes
 * it (its {@code LoginCredentialsProvider}). Safe for use by many threads.
 */
final class LoginCache {
    /** The keys last a quarter of an hour and are renewed for at most this long; then a new login is due. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Path directory;

    LoginCache(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** When the keys end that lie there for a session; empty if none do. */
    Optional<Instant> end(String session) {
        try {
            var file = directory.resolve(SsoSession.digest("SHA-256", session) + ".json");
            return Optional.ofNullable(Json.MAPPER
                            .readTree(Files.readAllBytes(file))
                            .path("accessToken")
                            .get("expiresAt"))
                    .filter(JsonNode::isString)
                    .map(node -> Instant.parse(node.asString()));
        } catch (IOException | JacksonException | DateTimeException ignored) {
            // A file that is not there, or not whole, is no login.
            return Optional.empty();
        }
    }

    /** Tells one login from the next, and from its refresh. */
    String name(String session) {
        return end(session).map(Instant::toString).orElse("");
    }

    /** Whether the session can be used at {@code now}, perhaps after a refresh. */
    boolean usable(String session, Instant now) {
        return end(session).map(end -> now.isBefore(end.plus(LONGEST))).orElse(false);
    }
}
