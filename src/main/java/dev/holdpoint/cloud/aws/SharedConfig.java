package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/** The shared AWS config and credentials files of this user, and the environment beside them. Read anew each time. */
public final class SharedConfig {
    private final Path config;
    private final Path credentials;
    private final Map<String, String> environment;

    SharedConfig(Path config, Path credentials, Map<String, String> environment) {
        this.config = config;
        this.credentials = credentials;
        this.environment = Map.copyOf(environment);
    }

    /** The files that the environment names, or else those in {@code home}'s {@code .aws}. */
    public static SharedConfig of(Map<String, String> environment, Path home) {
        var aws = home.resolve(".aws");
        return new SharedConfig(
                named(environment, "AWS_CONFIG_FILE", home).orElse(aws.resolve("config")),
                named(environment, "AWS_SHARED_CREDENTIALS_FILE", home).orElse(aws.resolve("credentials")),
                environment);
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
        try {
            return file();
        } catch (RuntimeException e) {
            throw new CloudException(AwsFailures.refusedHere("config-broken", String.valueOf(e.getMessage())));
        }
    }

    /**
     * The credentials of a profile; without a name, of the places that the SDK looks at by default. Among these is not
     * the instance metadata service: a laptop would wait for it, and an administrator's own program must not act as the
     * machine that it happens to run on.
     */
    AwsCredentialsProvider credentials(String profile) {
        var ofProfile = ProfileCredentialsProvider.builder()
                .profileFile(this::file)
                .profileName(nameOf(profile))
                .build();
        if (!profile.isEmpty()) {
            return ofProfile;
        }
        return AwsCredentialsProviderChain.of(
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                WebIdentityTokenFileCredentialsProvider.create(),
                ofProfile,
                ContainerCredentialsProvider.create());
    }

    /** The profile's name as it stands in the file; {@code AWS_PROFILE}'s for the default chain. */
    String nameOf(String profile) {
        return profile.isEmpty() ? setting("AWS_PROFILE").orElse("default") : profile;
    }

    ProfileFile file() {
        var both = ProfileFile.aggregator();
        // What is added first wins where both name a property, as in the AWS CLI.
        add(both, credentials, ProfileFile.Type.CREDENTIALS);
        add(both, config, ProfileFile.Type.CONFIGURATION);
        return both.build();
    }

    private static void add(ProfileFile.Aggregator both, Path path, ProfileFile.Type type) {
        if (Files.exists(path)) {
            both.addFile(ProfileFile.builder().content(path).type(type).build());
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
