package dev.holdpoint.cloud.aws;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What IAM Identity Center gave for a sign-in.
 *
 * @param registration who the token was given to, and what refreshes it; null if it cannot be refreshed
 */
record SsoToken(
        String accessToken, Instant expiresAt, @Nullable Registration registration) {

    /**
     * The client that registered, without which a token is not refreshed.
     *
     * @param refreshToken null if none was given
     */
    record Registration(
            String clientId,
            String clientSecret,
            Instant expiresAt,
            @Nullable String refreshToken) {

        /** What the next token can be had with. */
        Optional<String> refresh() {
            return Optional.ofNullable(refreshToken);
        }

        /** Nothing of it may be printed. */
        @Override
        public String toString() {
            return "Registration";
        }
    }

    boolean goodAt(Instant when) {
        return when.isBefore(expiresAt);
    }

    /** The registration, if a new token can be had with it at that time. */
    Optional<Registration> refreshableAt(Instant when) {
        return Optional.ofNullable(registration)
                .filter(client -> client.refresh().isPresent() && when.isBefore(client.expiresAt()));
    }

    /** Nothing of it may be printed but its end. */
    @Override
    public String toString() {
        return "SsoToken until " + expiresAt;
    }
}
