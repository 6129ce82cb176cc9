package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.signin.auth.LoginCredentialsProvider;
import software.amazon.awssdk.services.signin.model.AccessDeniedException;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Makes what gives the credentials of a recipe. What needs a person, a code, a browser or a consent, is not waited for:
 * {@link SignInNeeded} says what is missing. Safe for use by many threads.
 */
final class ProfileCredentials {
    private final SharedConfig config;
    private final SignInAccess access;
    private final SignInClients clients;
    private final SsoTokens tokens;
    private final MfaSessions sessions;
    private final InstantSource clock;

    ProfileCredentials(SharedConfig config, SignInAccess access, AwsClients.Surroundings around, InstantSource clock) {
        this.config = config;
        this.access = access;
        this.clock = clock;
        clients = new SignInClients(around, clock, access.standIn());
        tokens = new SsoTokens(new SsoCache(config.ssoCache()), clients, clock);
        sessions = new MfaSessions(clock);
    }

    SsoTokens tokens() {
        return tokens;
    }

    SignInClients clients() {
        return clients;
    }

    MfaSessions sessions() {
        return sessions;
    }

    /** Whether the program of a profile may be run. */
    boolean agreed(Recipe.Program process) {
        return access.consents().given(fingerprint(process));
    }

    /** Of profile and command together: another command, or another profile, is asked about anew. */
    static String fingerprint(Recipe.Program process) {
        return SsoSession.digest("SHA-256", process.profile() + "\n" + process.command());
    }

    /**
     * The credentials of a profile of the files, which are read at each use: what is changed there counts at once.
     *
     * @param name as it stands in the files; empty for the default chain
     */
    AwsCredentialsProvider following(String name, StsPlace place) {
        return new Following(() -> config.recipe(name), recipe -> of(recipe, place));
    }

    /** What gives the credentials of a recipe, for a connection whose STS is at {@code place}. */
    AwsCredentialsProvider of(Recipe recipe, StsPlace place) {
        return switch (recipe) {
            case Recipe.Keys keys -> StaticCredentialsProvider.create(keys.credentials());
            case Recipe.Role role -> new Renewing(() -> assume(role, place), clock);
            case Recipe.IdentityCenter center ->
                new Renewing(() -> portal(center, place.caFile()), () -> tokens.name(center.session()), clock);
            case Recipe.Login login ->
                new Renewing(
                        () -> login(login, place), () -> config.loginCache().name(login.session()), clock);
            case Recipe.Program process -> process(process);
            case Recipe.WebIdentity web -> new Renewing(() -> webIdentity(web, place), clock);
            case Recipe.Environment ignored -> config.environmentKeys();
            case Recipe.Container ignored ->
                ContainerCredentialsProvider.builder().build();
            case Recipe.Unusable unusable ->
                () -> {
                    throw new SignInNeeded(unusable.code(), unusable.detail());
                };
        };
    }

    /** Opens the session of a role that asks for a code, and keeps it in memory. Blocks. */
    void useCode(Recipe.Role role, StsPlace place, String code) {
        var request = role.request()
                .toSts()
                .serialNumber(role.request().mfaSerial())
                .tokenCode(code)
                .build();
        sessions.keep(key(role, place), assume(request, role.source(), place));
    }

    private AwsSessionCredentials assume(Recipe.Role role, StsPlace place) {
        if (!role.request().asksCode()) {
            return assume(role.request().toSts().build(), role.source(), place);
        }
        return sessions.of(key(role, place))
                .orElseThrow(
                        () -> new SignInNeeded("mfa-code-needed", role.request().mfaSerial()));
    }

    boolean hasSession(Recipe.Role role, StsPlace place) {
        return sessions.of(key(role, place)).isPresent();
    }

    private static MfaSessions.Key key(Recipe.Role role, StsPlace place) {
        return new MfaSessions.Key(
                role.profile(), role.request(), place.endpoint().toString());
    }

    private AwsSessionCredentials assume(AssumeRoleRequest request, Recipe source, StsPlace place) {
        try (var sts = clients.sts(place, of(source, place))) {
            return session(sts.assumeRole(request).credentials());
        }
    }

    private AwsSessionCredentials webIdentity(Recipe.WebIdentity web, StsPlace place) {
        var token = read(web.tokenFile());
        try (var sts = clients.sts(place, AnonymousCredentialsProvider.create())) {
            return session(sts.assumeRoleWithWebIdentity(request -> {
                        request.roleArn(web.request().arn())
                                .roleSessionName(web.request().sessionName())
                                .webIdentityToken(token);
                        if (web.request().seconds() > 0) {
                            request.durationSeconds(web.request().seconds());
                        }
                    })
                    .credentials());
        }
    }

    private static String read(String tokenFile) {
        try {
            return Files.readString(Path.of(tokenFile)).strip();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new SignInNeeded("web-token-missing", tokenFile);
        }
    }

    private AwsSessionCredentials portal(Recipe.IdentityCenter center, String caFile) {
        var token = tokens.accessToken(center.session(), caFile);
        try {
            var role = clients.portal(center.session().region(), caFile)
                    .getRoleCredentials(request -> request.accessToken(token)
                            .accountId(center.account())
                            .roleName(center.role()))
                    .roleCredentials();
            return AwsSessionCredentials.builder()
                    .accessKeyId(role.accessKeyId())
                    .secretAccessKey(role.secretAccessKey())
                    .sessionToken(role.sessionToken())
                    .expirationTime(Instant.ofEpochMilli(role.expiration()))
                    .build();
        } catch (UnauthorizedException e) {
            // The file says that the token is good, and the service that it is not: signed out elsewhere.
            throw SsoTokens.needed(center.session());
        }
    }

    private AwsSessionCredentials login(Recipe.Login login, StsPlace place) {
        if (!config.loginCache().usable(login.session(), clock.instant())) {
            throw new SignInNeeded("login-session-expired", login.profile());
        }
        try (var signin = clients.signin(place.region(), place.caFile());
                var provider = LoginCredentialsProvider.builder()
                        .loginSession(login.session())
                        .signinClient(signin)
                        .tokenCacheLocation(config.loginCache().directory())
                        .asyncCredentialUpdateEnabled(false)
                        .build()) {
            return (AwsSessionCredentials) provider.resolveCredentials();
        } catch (AccessDeniedException e) {
            throw new SignInNeeded("login-session-expired", login.profile());
        } catch (SdkClientException e) {
            if (e.getCause() instanceof AccessDeniedException) {
                throw new SignInNeeded("login-session-expired", login.profile());
            }
            throw e;
        }
    }

    private AwsCredentialsProvider process(Recipe.Program process) {
        var program = ProcessCredentialsProvider.builder()
                .command(shell(process.command()))
                .build();
        return () -> {
            if (!agreed(process)) {
                throw new SignInNeeded("process-not-agreed", process.profile());
            }
            return program.resolveCredentials();
        };
    }

    /** As the SDK does it: by the shell, which finds programs and takes quotes apart. */
    private static List<String> shell(String command) {
        return System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd.exe", "/C", command)
                : List.of("sh", "-c", command);
    }

    private static AwsSessionCredentials session(Credentials credentials) {
        return AwsSessionCredentials.builder()
                .accessKeyId(credentials.accessKeyId())
                .secretAccessKey(credentials.secretAccessKey())
                .sessionToken(credentials.sessionToken())
                .expirationTime(credentials.expiration())
                .build();
    }
}
