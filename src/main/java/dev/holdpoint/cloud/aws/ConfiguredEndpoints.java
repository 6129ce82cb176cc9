package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.EndpointRoute.Origin;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The endpoints that the environment and the profile put in the place of AWS's own, by the rules of AWS's reference: a
 * service's own before the general one, the environment before the profile.
 */
final class ConfiguredEndpoints {
    private static final String GENERAL_VARIABLE = "AWS_ENDPOINT_URL";
    private static final String GENERAL_PROPERTY = "endpoint_url";

    /**
     * A redirection.
     *
     * @param general whether it is for every service
     */
    record Found(String url, Origin origin, String setting, boolean general) {}

    private final SharedConfig config;

    ConfiguredEndpoints(SharedConfig config) {
        this.config = config;
    }

    /** The redirection of {@code ec2} or {@code sts}, if there is one and it is not told to be ignored. */
    Optional<Found> of(String service, String profile) throws CloudException {
        var file = config.read();
        var own = file.profile(config.nameOf(profile));
        if (config.flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls", profile)) {
            return Optional.empty();
        }
        return variable(GENERAL_VARIABLE + "_" + service.toUpperCase(Locale.ROOT), false)
                .or(() -> variable(GENERAL_VARIABLE, true))
                .or(() -> ofServices(service, own, file))
                .or(() -> own.flatMap(found -> found.property(GENERAL_PROPERTY))
                        .map(url -> new Found(url, Origin.PROFILE, GENERAL_PROPERTY, true)));
    }

    private Optional<Found> variable(String name, boolean general) {
        return config.setting(name).map(url -> new Found(url, Origin.ENVIRONMENT, name, general));
    }

    /** A profile names a section of services in which every service has an indented list of its own. */
    private static Optional<Found> ofServices(String service, Optional<Profile> own, ProfileFile file) {
        return own.flatMap(found -> found.property("services"))
                .flatMap(name -> file.getSection("services", name))
                .flatMap(section -> section.property(service + "." + GENERAL_PROPERTY))
                .map(url -> new Found(url, Origin.PROFILE, "services " + service + " " + GENERAL_PROPERTY, false));
    }
}
