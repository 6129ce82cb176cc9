package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.DeviceLogin;
import dev.holdpoint.model.DeviceCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AccessDeniedException;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/**
 * The device flow of IAM Identity Center (RFC 8628): a code to confirm in any browser, while this program asks whether
 * it was. The token goes into the AWS CLI's cache.
 */
final class DeviceFlow implements DeviceLogin {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    /** Where the answer names none (RFC 8628, section 3.2). */
    private static final int INTERVAL = 5;

    private final SsoSession session;
    private final SsoOidcClient client;
    private final SsoCache cache;
    private final InstantSource clock;
    private final RegisterClientResponse registered;
    private final StartDeviceAuthorizationResponse begun;
    private final Instant until;

    private DeviceFlow(SsoSession session, SsoOidcClient client, SsoCache cache, InstantSource clock) {
        this.session = session;
        this.client = client;
        this.cache = cache;
        this.clock = clock;
        registered = client.registerClient(registration(session));
        begun = client.startDeviceAuthorization(request -> request.clientId(registered.clientId())
                .clientSecret(registered.clientSecret())
                .startUrl(session.startUrl()));
        until = clock.instant().plusSeconds(begun.expiresIn());
    }

    /** Registers this program and begins a sign-in. Blocks. */
    static DeviceFlow begin(SsoSession session, SsoOidcClient client, SsoCache cache, InstantSource clock)
            throws CloudException {
        return Calls.read(() -> new DeviceFlow(session, client, cache, clock));
    }

    private static RegisterClientRequest registration(SsoSession session) {
        var request = RegisterClientRequest.builder()
                .clientName(AwsClients.APP_ID + (session.name().isEmpty() ? "" : "-" + session.name()))
                .clientType("public");
        if (!session.scopes().isEmpty()) {
            request.scopes(session.scopes());
        }
        return request.build();
    }

    @Override
    public DeviceCode code() {
        var page = Objects.requireNonNullElse(begun.verificationUriComplete(), begun.verificationUri());
        return new DeviceCode(begun.userCode(), page, until);
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(Objects.requireNonNullElse(begun.interval(), INTERVAL));
    }

    @Override
    public Answer ask() throws CloudException {
        return Calls.read(this::signIn);
    }

    private Answer signIn() throws CloudException {
        try {
            keep(client.createToken(request -> request.grantType(GRANT)
                    .clientId(registered.clientId())
                    .clientSecret(registered.clientSecret())
                    .deviceCode(begun.deviceCode())));
            return Answer.SIGNED_IN;
        } catch (AuthorizationPendingException ignored) {
            return Answer.NOT_YET;
        } catch (SlowDownException ignored) {
            return Answer.ASK_LESS_OFTEN;
        } catch (ExpiredTokenException e) {
            throw refused("device-code-expired", e.requestId());
        } catch (AccessDeniedException e) {
            throw refused("device-code-denied", e.requestId());
        }
    }

    private void keep(CreateTokenResponse answer) throws CloudException {
        var client = new SsoToken.Registration(
                registered.clientId(),
                registered.clientSecret(),
                Instant.ofEpochSecond(registered.clientSecretExpiresAt()),
                answer.refreshToken());
        var token = new SsoToken(answer.accessToken(), clock.instant().plusSeconds(answer.expiresIn()), client);
        try {
            cache.save(session, token);
        } catch (IOException e) {
            throw new CloudException(
                    AwsFailures.refusedHere("sso-cache-unwritable", String.valueOf(e.getMessage())), e);
        }
    }

    private static CloudException refused(String code, String requestId) {
        return new CloudException(new CloudFailure(
                Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, code, Objects.requireNonNullElse(requestId, ""), ""));
    }
}
