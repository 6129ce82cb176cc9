package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;

/**
 * The sign-ins to IAM Identity Center as they are now: read from the AWS CLI's cache at each use, so that its logins
 * count at once, and refreshed there. Safe for use by many threads.
 */
final class SsoTokens {
    private static final Logger LOG = LoggerFactory.getLogger(SsoTokens.class);

    /** As the AWS CLI: a token that has less than this to go is refreshed (botocore, {@code _REFRESH_WINDOW}). */
    private static final Duration EARLY = Duration.ofMinutes(15);

    private final SsoCache cache;
    private final SignInClients clients;
    private final InstantSource clock;

    SsoTokens(SsoCache cache, SignInClients clients, InstantSource clock) {
        this.cache = cache;
        this.clients = clients;
        this.clock = clock;
    }

    SsoCache cache() {
        return cache;
    }

    /** The token that there is, good or not, without asking AWS. */
    Optional<SsoToken> known(SsoSession session) {
        return cache.load(session);
    }

    /** Tells one login from the next. */
    String name(SsoSession session) {
        return known(session).map(SsoToken::accessToken).orElse("");
    }

    /**
     * The token, refreshed if that is due and possible. Blocks.
     *
     * @param caFile the file with certificate authorities that the profile names; empty for none
     * @throws SignInNeeded if there is none that is good
     */
    synchronized String accessToken(SsoSession session, String caFile) {
        var now = clock.instant();
        var token = cache.load(session).orElseThrow(() -> needed(session));
        if (token.goodAt(now.plus(EARLY))) {
            return token.accessToken();
        }
        var client = token.refreshableAt(now);
        if (client.isEmpty()) {
            return asItIs(session, token);
        }
        try {
            return refresh(session, client.get(), caFile).accessToken();
        } catch (SsoOidcException e) {
            // Refused: signed out elsewhere, or the session's own end. What is good for minutes still is.
            return asItIs(session, token);
        } catch (SdkException e) {
            if (token.goodAt(now)) {
                return token.accessToken();
            }
            throw e;
        }
    }

    private String asItIs(SsoSession session, SsoToken token) {
        if (!token.goodAt(clock.instant())) {
            throw needed(session);
        }
        return token.accessToken();
    }

    private SsoToken refresh(SsoSession session, SsoToken.Registration client, String caFile) {
        var request = CreateTokenRequest.builder()
                .grantType("refresh_token")
                .clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .refreshToken(client.refreshToken())
                .build();
        var answer = clients.oidc(session.region(), caFile).createToken(request);
        var refresh = Optional.ofNullable(answer.refreshToken()).orElse(client.refreshToken());
        var token = new SsoToken(
                answer.accessToken(),
                clock.instant().plusSeconds(answer.expiresIn()),
                new SsoToken.Registration(client.clientId(), client.clientSecret(), client.expiresAt(), refresh));
        try {
            cache.save(session, token);
        } catch (IOException e) {
            // The token before it may not be good for a refresh any more, so the next start may ask for a sign-in.
            LOG.warn("the refreshed session could not be written", e);
            throw new UncheckedIOException(e);
        }
        return token;
    }

    static SignInNeeded needed(SsoSession session) {
        return new SignInNeeded("sso-session-expired", session.title());
    }
}
