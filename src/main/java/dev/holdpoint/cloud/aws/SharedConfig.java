package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The shared AWS config and credentials files of this user, and the environment beside them. Each time as they are
 * then: what is changed in them counts at once. Safe for use by many threads.
 */
public final class SharedConfig {
    /** To it every file has just been written. */
    private static final InstantSource BEFORE_ANY_FILE = InstantSource.fixed(Instant.EPOCH);

    private final ParsedFile config;
    private final ParsedFile credentials;
    private final Path aws;
    private final Map<String, String> environment;
    private volatile @Nullable Both known;

    /** Files whose caches are in a directory beside the credentials; they are parsed each time. */
    SharedConfig(Path config, Path credentials, Map<String, String> environment) {
        this(config, credentials, credentials.resolveSibling("cache"), environment, BEFORE_ANY_FILE);
    }

    /**
     * @param aws the directory below which the AWS CLI has its caches
     * @param clock the machine's, which files' times are by
     */
    private SharedConfig(
            Path config, Path credentials, Path aws, Map<String, String> environment, InstantSource clock) {
        this.config = new ParsedFile(config, ProfileFile.Type.CONFIGURATION, clock);
        this.credentials = new ParsedFile(credentials, ProfileFile.Type.CREDENTIALS, clock);
        this.aws = aws;
        this.environment = Map.copyOf(environment);
    }

    /** The files that the environment names, or else those in {@code home}'s {@code .aws}; parsed each time. */
    static SharedConfig of(Map<String, String> environment, Path home) {
        return of(environment, home, BEFORE_ANY_FILE);
    }

    /**
     * The same, parsed when they have changed.
     *
     * @param clock the machine's, which files' times are by
     */
    public static SharedConfig of(Map<String, String> environment, Path home, InstantSource clock) {
        var aws = home.resolve(".aws");
        return new SharedConfig(
                named(environment, "AWS_CONFIG_FILE", home).orElse(aws.resolve("config")),
                named(environment, "AWS_SHARED_CREDENTIALS_FILE", home).orElse(aws.resolve("credentials")),
                aws,
                environment,
                clock);
    }

    List<String> profiles() throws CloudException {
        return List.copyOf(read().profiles().keySet());
    }

    /** The Region that a profile names; for the default chain the environment's comes first. */
    Optional<String> regionOf(String profile) throws CloudException {
        var ofProfile = read().profile(nameOf(profile)).flatMap(found -> found.property("region"));
        return profile.isEmpty()
                ? setting("AWS_REGION").or(() -> setting("AWS_DEFAULT_REGION")).or(() -> ofProfile)
                : ofProfile;
    }

    boolean has(String profile) throws CloudException {
        return read().profile(profile).isPresent();
    }

    /**
     * The files as they are now; none is the same as an empty one.
     *
     * @throws CloudException if one cannot be understood; the message names the line, and nothing that stands in it
     */
    ProfileFile read() throws CloudException {
        for (var file : files()) {
            if (file.state() == ConfigFile.State.BROKEN || file.state() == ConfigFile.State.UNREADABLE) {
                var where = file.detail().isEmpty() ? file.path() : file.path() + ": " + file.detail();
                throw new CloudException(AwsFailures.refusedHere("config-broken", where));
            }
        }
        return Calls.read(this::file);
    }

    /**
     * How a profile comes by credentials; without a name, the first that there is of: the environment's keys, its web
     * identity, the default profile, the container. The instance metadata service is not among these: a laptop would
     * wait for it, and an administrator's own program must not act as the machine that it happens to run on.
     */
    Recipe recipe(String profile) {
        return profile.isEmpty() ? defaultRecipe() : new Recipes(file()).of(profile);
    }

    private Recipe defaultRecipe() {
        if (setting("AWS_ACCESS_KEY_ID").isPresent()
                && setting("AWS_SECRET_ACCESS_KEY").isPresent()) {
            return new Recipe.Environment();
        }
        var role = setting("AWS_ROLE_ARN");
        var token = setting("AWS_WEB_IDENTITY_TOKEN_FILE");
        if (role.isPresent() && token.isPresent()) {
            var request = RoleRequest.plain(role.get());
            return new Recipe.WebIdentity(
                    setting("AWS_ROLE_SESSION_NAME").map(request::named).orElse(request), token.get());
        }
        var file = file();
        if (file.profile(nameOf("")).isPresent()) {
            return new Recipes(file).of(nameOf(""));
        }
        return setting("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI").isPresent()
                        || setting("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent()
                ? new Recipe.Container()
                : new Recipe.Unusable("credentials-missing", "");
    }

    /** The keys that the environment names. */
    AwsCredentialsProvider environmentKeys() {
        return () -> {
            var key = setting("AWS_ACCESS_KEY_ID").orElse("");
            var secret = setting("AWS_SECRET_ACCESS_KEY").orElse("");
            if (key.isEmpty() || secret.isEmpty()) {
                throw new SignInNeeded("credentials-missing", "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY");
            }
            return setting("AWS_SESSION_TOKEN")
                    .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                    .orElseGet(() -> AwsBasicCredentials.create(key, secret));
        };
    }

    /** Where the AWS CLI keeps sign-ins to IAM Identity Center. */
    Path ssoCache() {
        return aws.resolve("sso").resolve("cache");
    }

    /** The AWS CLI's cache of {@code aws login}. */
    LoginCache loginCache() {
        return new LoginCache(setting("AWS_LOGIN_CACHE_DIRECTORY")
                .map(Path::of)
                .orElse(aws.resolve("login").resolve("cache")));
    }

    /** The files that profiles are looked for in, and what became of it. */
    List<ConfigFile> files() {
        return List.of(look(config), look(credentials));
    }

    private static ConfigFile look(ParsedFile file) {
        var path = file.path();
        var name = path.toAbsolutePath().toString();
        if (!Files.exists(path)) {
            return new ConfigFile(name, ConfigFile.State.MISSING, "");
        }
        if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
            return new ConfigFile(name, ConfigFile.State.UNREADABLE, "");
        }
        try {
            var unused = file.now();
            return new ConfigFile(name, ConfigFile.State.READ, "");
        } catch (RuntimeException e) {
            // The parser documents none of its exceptions; its message names the line, and nothing that stands in it.
            return new ConfigFile(name, ConfigFile.State.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    /** The profile's name as it stands in the file; {@code AWS_PROFILE}'s for the default chain. */
    String nameOf(String profile) {
        return profile.isEmpty() ? setting("AWS_PROFILE").orElse("default") : profile;
    }

    ProfileFile file() {
        var first = credentials.now();
        var second = config.now();
        var both = known;
        if (both == null || !both.isOf(first, second)) {
            both = new Both(first, second, together(first, second));
            known = both;
        }
        return both.together();
    }

    /** What is added first wins where both name a property, as in the AWS CLI. */
    private static ProfileFile together(Optional<ProfileFile> first, Optional<ProfileFile> second) {
        var both = ProfileFile.aggregator();
        first.ifPresent(both::addFile);
        second.ifPresent(both::addFile);
        return both.build();
    }

    private record Both(Optional<ProfileFile> first, Optional<ProfileFile> second, ProfileFile together) {
        boolean isOf(Optional<ProfileFile> one, Optional<ProfileFile> other) {
            return first.equals(one) && second.equals(other);
        }
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Whether a variable, or else the profile's property, says {@code true}. */
    boolean flag(String variable, String property, String profile) throws CloudException {
        var ofProfile = read().profile(nameOf(profile)).flatMap(found -> found.property(property));
        return setting(variable)
                .or(() -> ofProfile)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    /** The file with certificate authorities that a variable, or else the profile names. */
    Optional<String> caBundle(String profile) throws CloudException {
        var ofProfile = read().profile(nameOf(profile)).flatMap(found -> found.property("ca_bundle"));
        return setting("AWS_CA_BUNDLE").or(() -> ofProfile);
    }

    /** A variable of the environment, unless it is blank. */
    Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Path> named(Map<String, String> environment, String name, Path home) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(text -> text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text));
    }
}
