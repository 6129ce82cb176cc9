package dev.holdpoint.cloud.aws;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * The sessions that a person opened with the code of an MFA device: in memory alone, gone with the program. Safe for
 * use by many threads.
 */
final class MfaSessions {
    private final InstantSource clock;
    private final Map<Key, AwsSessionCredentials> open = new ConcurrentHashMap<>();

    MfaSessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What a session is for.
     *
     * @param endpoint the URL of the STS where it was opened
     */
    record Key(String profile, RoleRequest request, String endpoint) {}

    /** The session, while it is good. */
    Optional<AwsSessionCredentials> of(Key key) {
        return Optional.ofNullable(open.get(key))
                .filter(session ->
                        session.expirationTime().map(clock.instant()::isBefore).orElse(false));
    }

    /** The session of a profile, wherever it was opened, while it is good. */
    Optional<AwsSessionCredentials> of(String profile, RoleRequest request) {
        return open.keySet().stream()
                .filter(key -> key.profile().equals(profile) && key.request().equals(request))
                .flatMap(key -> of(key).stream())
                .findFirst();
    }

    void keep(Key key, AwsSessionCredentials session) {
        open.put(key, session);
    }
}
