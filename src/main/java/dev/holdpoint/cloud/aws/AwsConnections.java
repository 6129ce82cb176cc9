package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/** The connections that this computer's AWS configuration offers, and the demo. */
public final class AwsConnections implements ConnectionSource {
    /** An endpoint of one's own may have Regions of its own, but still one that can stand in a signature. */
    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final AwsClients clients;

    public AwsConnections(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public String regionOf(String profile) {
        try {
            return clients.config().regionOf(profile).orElse("");
        } catch (CloudException ignored) {
            // Listing the profiles tells that the file is broken, and where.
            return "";
        }
    }

    @Override
    public List<String> regions() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(Region::id)
                .sorted()
                .toList();
    }

    @Override
    public Connection open(ConnectionChoice choice) throws CloudException {
        var place = choice.isDemo()
                ? ConnectionChoice.demo(choice.region())
                : new ConnectionChoice(
                        choice.profile(), choice.region(), choice.endpoint().strip());
        check(place);
        var fresh = Calls.read(() -> clients.make(place));
        var caller = Caller.ask(fresh);
        clients.keep(place, fresh);
        return new Connection(
                caller.partition(), caller.account(), place.region(), place.endpoint(), place.profile(), caller.arn());
    }

    private void check(ConnectionChoice choice) throws CloudException {
        var known = choice.endpoint().isEmpty()
                ? regions().contains(choice.region())
                : REGION.matcher(choice.region()).matches();
        if (!known) {
            throw new CloudException(AwsFailures.refusedHere("region-unknown", choice.region()));
        }
        if (!choice.profile().isEmpty() && !clients.config().has(choice.profile())) {
            throw new CloudException(AwsFailures.refusedHere("profile-unknown", choice.profile()));
        }
    }
}
