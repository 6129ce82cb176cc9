package dev.holdpoint.cloud.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Keeps a session in memory and gets the next one before it ends. While the old one is good, a failure to get the next
 * is no failure. Safe for use by many threads; one of them asks, the others wait.
 */
final class Renewing implements AwsCredentialsProvider {
    /** A request that is signed now must still be good when it arrives. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(30);

    private final Supplier<AwsSessionCredentials> source;
    private final Supplier<String> login;
    private final InstantSource clock;
    private @Nullable AwsSessionCredentials current;
    private String currentLogin = "";
    private Instant notBefore = Instant.MIN;

    /** @param source gets a session; blocks, and throws if there is none */
    Renewing(Supplier<AwsSessionCredentials> source, InstantSource clock) {
        this(source, () -> "", clock);
    }

    /**
     * The same for sessions that come of a person's login.
     *
     * @param login tells one login from the next: after a new one, a session of the old one is not used any more
     */
    Renewing(Supplier<AwsSessionCredentials> source, Supplier<String> login, InstantSource clock) {
        this.source = source;
        this.login = login;
        this.clock = clock;
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        var now = clock.instant();
        var known = current;
        if (known != null && (isFresh(known, now) || (goodAt(now, known) && now.isBefore(notBefore)))) {
            return known;
        }
        try {
            var fresh = source.get();
            current = fresh;
            currentLogin = login.get();
            return fresh;
        } catch (RuntimeException e) {
            // Whatever stands in the way of the next session, the one that is good for minutes still is.
            if (known != null && goodAt(now, known)) {
                notBefore = now.plus(BETWEEN_FAILURES);
                return known;
            }
            throw e;
        }
    }

    private boolean isFresh(AwsSessionCredentials known, Instant now) {
        return goodAt(now.plus(EARLY), known) && login.get().equals(currentLogin);
    }

    private static boolean goodAt(Instant when, AwsSessionCredentials session) {
        return session.expirationTime().map(when::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return "Renewing";
    }
}
