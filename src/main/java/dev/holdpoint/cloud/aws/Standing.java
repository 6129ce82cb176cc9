package dev.holdpoint.cloud.aws;

import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.AwsProfile.Kind;
import dev.holdpoint.model.AwsProfile.State;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How profiles stand with their credentials at one moment, as far as this computer knows without asking AWS. Profiles
 * that share a session share one look at its file.
 */
final class Standing {
    private final SharedConfig config;
    private final ProfileCredentials credentials;
    private final Instant now;
    private final Map<SsoSession, Optional<SsoToken>> tokens = new HashMap<>();

    Standing(SharedConfig config, ProfileCredentials credentials, Instant now) {
        this.config = config;
        this.credentials = credentials;
        this.now = now;
    }

    AwsProfile of(String name, Recipe recipe) {
        return switch (recipe) {
            case Recipe.Keys ignored -> ready(name, Kind.KEYS, null);
            case Recipe.Role role -> role(name, role);
            case Recipe.IdentityCenter center -> identityCenter(name, center);
            case Recipe.Login login -> login(name, login);
            case Recipe.Program process ->
                new AwsProfile(
                        name, Kind.PROCESS, credentials.agreed(process) ? State.READY : State.ASKS_CONSENT, null);
            case Recipe.WebIdentity web ->
                new AwsProfile(name, Kind.WEB_IDENTITY, there(web.tokenFile()) ? State.READY : State.UNUSABLE, null);
            case Recipe.Environment ignored -> ready(name, Kind.KEYS, null);
            case Recipe.Container ignored -> ready(name, Kind.KEYS, null);
            case Recipe.Unusable ignored -> new AwsProfile(name, Kind.UNUSABLE, State.UNUSABLE, null);
        };
    }

    /** A role stands as its source does; where it asks for a code, by the session that the code opened. */
    private AwsProfile role(String name, Recipe.Role role) {
        var source = of(name, role.source());
        if (!role.request().asksCode()) {
            return new AwsProfile(
                    name, source.kind() == Kind.MFA ? Kind.MFA : Kind.ROLE, source.state(), source.until());
        }
        var session = credentials.sessions().of(role.profile(), role.request());
        if (session.isPresent()) {
            return ready(name, Kind.MFA, session.get().expirationTime().orElse(null));
        }
        return new AwsProfile(
                name,
                Kind.MFA,
                source.state() == State.READY ? State.ASKS_CODE : source.state(),
                source.state() == State.READY ? null : source.until());
    }

    private AwsProfile identityCenter(String name, Recipe.IdentityCenter center) {
        var token = tokens.computeIfAbsent(center.session(), credentials.tokens()::known);
        if (token.isEmpty()) {
            return new AwsProfile(name, Kind.IDENTITY_CENTER, State.SIGNED_OUT, null);
        }
        if (token.get().refreshableAt(now).isPresent()) {
            return ready(name, Kind.IDENTITY_CENTER, null);
        }
        var end = token.get().expiresAt();
        return new AwsProfile(name, Kind.IDENTITY_CENTER, now.isBefore(end) ? State.READY : State.SIGNED_OUT, end);
    }

    private AwsProfile login(String name, Recipe.Login login) {
        return config.loginCache().usable(login.session(), now)
                ? ready(name, Kind.LOGIN, null)
                : new AwsProfile(
                        name,
                        Kind.LOGIN,
                        State.SIGNED_OUT,
                        config.loginCache().end(login.session()).orElse(null));
    }

    private static AwsProfile ready(String name, Kind kind, @Nullable Instant until) {
        return new AwsProfile(name, kind, State.READY, until);
    }

    private static boolean there(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException ignored) {
            return false;
        }
    }
}
