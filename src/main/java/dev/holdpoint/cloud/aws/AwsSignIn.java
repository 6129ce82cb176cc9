package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.DeviceLogin;
import dev.holdpoint.cloud.SignInSource;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.SignInStep;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The profiles of this computer's AWS configuration, and signing in with them. */
public final class AwsSignIn implements SignInSource {
    private final AwsClients clients;
    private final SharedConfig config;
    private final ProfileCredentials credentials;
    private final InstantSource clock;

    public AwsSignIn(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.config = clients.config();
        this.credentials = clients.profiles();
        this.clock = clock;
    }

    @Override
    public List<AwsProfile> profiles() throws CloudException {
        var file = config.read();
        var recipes = new Recipes(file);
        var standing = new Standing(config, credentials, clock.instant());
        return file.profiles().keySet().stream()
                .map(name -> standing.of(name, recipes.of(name)))
                .toList();
    }

    @Override
    public List<ConfigFile> files() {
        return config.files();
    }

    @Override
    public SignInStep step(ConnectionChoice choice) {
        try {
            config.read();
            var recipe = config.recipe(choice.profile());
            return step(choice.profile(), recipe, clients.stsOf(choice)).orElseGet(SignInStep.None::new);
        } catch (CloudException ignored) {
            // Connecting tells what is wrong with the files or the endpoint.
            return new SignInStep.None();
        }
    }

    /** The first step that is still due, from the source of a chain of roles outwards. */
    private Optional<SignInStep> step(String profile, Recipe recipe, StsPlace place) {
        return switch (recipe) {
            case Recipe.Role role -> step(profile, role.source(), place).or(() -> code(role, place));
            case Recipe.IdentityCenter center ->
                usable(center) ? Optional.empty() : Optional.of(browser(profile, center));
            case Recipe.Login login ->
                config.loginCache().usable(login.session(), clock.instant())
                        ? Optional.empty()
                        : Optional.of(command(login));
            case Recipe.Program process ->
                credentials.agreed(process) ? Optional.empty() : Optional.of(consent(process));
            case Recipe.Keys ignored -> Optional.empty();
            case Recipe.WebIdentity ignored -> Optional.empty();
            case Recipe.Environment ignored -> Optional.empty();
            case Recipe.Container ignored -> Optional.empty();
            case Recipe.Unusable ignored -> Optional.empty();
        };
    }

    private Optional<SignInStep> code(Recipe.Role role, StsPlace place) {
        return role.request().asksCode() && !credentials.hasSession(role, place)
                ? Optional.of(new SignInStep.Code(role.profile(), role.request().mfaSerial()))
                : Optional.empty();
    }

    private boolean usable(Recipe.IdentityCenter center) {
        var now = clock.instant();
        return credentials
                .tokens()
                .known(center.session())
                .filter(token -> token.goodAt(now) || token.refreshableAt(now).isPresent())
                .isPresent();
    }

    private static SignInStep browser(String profile, Recipe.IdentityCenter center) {
        return new SignInStep.Browser(profile, center.session().title());
    }

    private static SignInStep command(Recipe.Login login) {
        return new SignInStep.Command(
                login.profile(),
                "aws login" + (login.profile().equals("default") ? "" : " --profile " + quoted(login.profile())));
    }

    /** A name that a shell would take apart is put into quotes; the profile parser allows no line breaks. */
    private static String quoted(String name) {
        return name.matches("[\\w@%+=:,./-]+") ? name : "\"" + name.replaceAll("([\"\\\\$`])", "\\\\$1") + "\"";
    }

    private static SignInStep consent(Recipe.Program process) {
        return new SignInStep.Consent(process.profile(), process.command(), ProfileCredentials.fingerprint(process));
    }

    @Override
    public DeviceLogin deviceLogin(String profile) throws CloudException {
        config.read();
        var session = identityCenter(config.recipe(profile))
                .orElseThrow(() -> new CloudException(AwsFailures.refusedHere("sso-session-unknown", profile)));
        return DeviceFlow.begin(
                session,
                credentials
                        .clients()
                        .oidc(session.region(), config.caBundle(profile).orElse("")),
                credentials.tokens().cache(),
                clock);
    }

    private static Optional<SsoSession> identityCenter(Recipe recipe) {
        return switch (recipe) {
            case Recipe.IdentityCenter center -> Optional.of(center.session());
            case Recipe.Role role -> identityCenter(role.source());
            case Recipe.Keys ignored -> Optional.empty();
            case Recipe.Login ignored -> Optional.empty();
            case Recipe.Program ignored -> Optional.empty();
            case Recipe.WebIdentity ignored -> Optional.empty();
            case Recipe.Environment ignored -> Optional.empty();
            case Recipe.Container ignored -> Optional.empty();
            case Recipe.Unusable ignored -> Optional.empty();
        };
    }

    @Override
    public void useCode(ConnectionChoice choice, String code) throws CloudException {
        config.read();
        var place = clients.stsOf(choice);
        var role = askingRole(config.recipe(choice.profile()), place)
                .orElseThrow(() -> new CloudException(AwsFailures.refusedHere("mfa-not-asked", choice.profile())));
        try {
            Calls.read(() -> {
                credentials.useCode(role, place, code.strip());
                return true;
            });
        } catch (CloudException e) {
            throw e.failure().kind() == Kind.DENIED ? new CloudException(refused(e.failure())) : e;
        }
    }

    /** The innermost role of a chain whose code is still to be asked for at that place. */
    private Optional<Recipe.Role> askingRole(Recipe recipe, StsPlace place) {
        if (!(recipe instanceof Recipe.Role role)) {
            return Optional.empty();
        }
        return askingRole(role.source(), place)
                .or(() -> role.request().asksCode() && !credentials.hasSession(role, place)
                        ? Optional.of(role)
                        : Optional.empty());
    }

    private static CloudFailure refused(CloudFailure denied) {
        return new CloudFailure(
                Kind.CREDENTIALS, denied.occurrence(), "mfa-refused", denied.requestId(), denied.message());
    }
}
