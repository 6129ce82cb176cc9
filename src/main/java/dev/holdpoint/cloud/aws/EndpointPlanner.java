package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.EndpointSource;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EndpointRoute;
import dev.holdpoint.model.EndpointRoute.Leg;
import dev.holdpoint.model.EndpointRoute.Origin;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides where EC2 and STS are reached, before a client is made. The SDK is told the whole URL each time, so that it
 * looks for no redirection of its own.
 */
public final class EndpointPlanner implements EndpointSource {
    /** An endpoint of one's own may have Regions of its own, but still one that can stand in a signature. */
    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final String EC2 = "ec2";
    private static final String STS = "sts";

    private final SharedConfig config;
    private final ConfiguredEndpoints configured;
    private final Reach reach;

    public EndpointPlanner(SharedConfig config, Reach reach) {
        this.config = config;
        this.configured = new ConfiguredEndpoints(config);
        this.reach = reach;
    }

    /** Where the two services are reached. */
    record Plan(URI ec2, URI sts) {}

    /** One service's endpoint, and why it is that one. */
    private record Aim(URI uri, Origin origin, String setting) {}

    @Override
    public EndpointRoute routeOf(ConnectionChoice choice) throws CloudException {
        requireSensible(choice);
        var ec2 = ec2(choice);
        var sts = sts(new ConnectionChoice(choice.profile(), choice.region(), pinned(choice)));
        return new EndpointRoute(leg(EC2, ec2, choice.region()), leg(STS, sts, choice.region()));
    }

    @Override
    public String originOf(String url) throws CloudException {
        return Endpoints.origin(Endpoints.parse(url));
    }

    /**
     * Asks that there be such a Region and such a profile.
     *
     * @throws CloudException {@code region-unknown} or {@code profile-unknown}
     */
    void requireSensible(ConnectionChoice choice) throws CloudException {
        var known = choice.endpoint().isEmpty()
                ? AwsRegions.all().stream().anyMatch(region -> region.id().equals(choice.region()))
                : REGION.matcher(choice.region()).matches();
        if (!known) {
            throw new CloudException(AwsFailures.refusedHere("region-unknown", choice.region()));
        }
        if (!choice.isDemo() && !choice.profile().isEmpty() && !config.has(choice.profile())) {
            throw new CloudException(AwsFailures.refusedHere("profile-unknown", choice.profile()));
        }
    }

    /** The endpoint that a connection is bound to from now on: empty for AWS's own of the Region. */
    String pinned(ConnectionChoice choice) throws CloudException {
        var aim = ec2(choice);
        return aim.origin() == Origin.STANDARD ? "" : aim.uri().toString();
    }

    /**
     * Where the requests of a place go. Its endpoint is meant as it stands: none is AWS's own, whatever the environment
     * says by now, because a run stays bound to where it was begun.
     *
     * @throws CloudException {@code endpoint-unconfirmed} where the operator's word is missing
     */
    Plan plan(ConnectionChoice place) throws CloudException {
        var ec2 = place.endpoint().isEmpty() ? standard(EC2, place) : chosen(place);
        var sts = sts(place);
        for (var uri : List.of(ec2.uri(), sts.uri())) {
            requireConsent(place.profile(), uri);
        }
        return new Plan(ec2.uri(), sts.uri());
    }

    private Aim ec2(ConnectionChoice choice) throws CloudException {
        if (!choice.endpoint().isEmpty()) {
            return chosen(choice);
        }
        var found = configured.of(EC2, choice.profile());
        return found.isPresent() ? follow(found.get(), choice.region()) : standard(EC2, choice);
    }

    /**
     * STS is reached where it is redirected to; else an endpoint of one's own serves it too, while AWS's own ones serve
     * one service each. A general redirection counts only where EC2 follows it as well.
     */
    private Aim sts(ConnectionChoice place) throws CloudException {
        var found = configured.of(STS, place.profile());
        if (found.isPresent() && (!found.get().general() || same(found.get().url(), place.endpoint()))) {
            return follow(found.get(), place.region());
        }
        if (place.endpoint().isEmpty() || Endpoints.isAws(Endpoints.parse(place.endpoint()))) {
            return standard(STS, place);
        }
        var ec2 = configured.of(EC2, place.profile());
        boolean ec2Alone =
                ec2.isPresent() && !ec2.get().general() && same(ec2.get().url(), place.endpoint());
        return ec2Alone ? standard(STS, place) : chosen(place);
    }

    private static boolean same(String url, String endpoint) throws CloudException {
        return !endpoint.isEmpty() && Endpoints.parse(url).equals(Endpoints.parse(endpoint));
    }

    private static Aim chosen(ConnectionChoice place) throws CloudException {
        return new Aim(Endpoints.inRegion(place.endpoint(), place.region()), Origin.CHOSEN, "");
    }

    private static Aim follow(ConfiguredEndpoints.Found found, String region) throws CloudException {
        return new Aim(Endpoints.inRegion(found.url(), region), found.origin(), found.setting());
    }

    private Aim standard(String service, ConnectionChoice place) throws CloudException {
        var fips = reach.choice().get().fips()
                || config.flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", place.profile());
        var dualStack = reach.choice().get().dualStack()
                || config.flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", place.profile());
        return new Aim(StandardEndpoints.of(service, place.region(), fips, dualStack), Origin.STANDARD, "");
    }

    private static Leg leg(String service, Aim aim, String region) {
        var usual = StandardEndpoints.of(service, region, false, false);
        return new Leg(
                aim.uri().toString(),
                Endpoints.origin(aim.uri()).equals(Endpoints.origin(usual)),
                Endpoints.isAws(aim.uri()),
                aim.origin(),
                aim.setting());
    }

    private void requireConsent(String profile, URI uri) throws CloudException {
        if (!Endpoints.isAws(uri) && !reach.consents().given(profile, Endpoints.origin(uri))) {
            throw new CloudException(new CloudFailure(
                    Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, "endpoint-unconfirmed", "", Endpoints.origin(uri)));
        }
    }
}
