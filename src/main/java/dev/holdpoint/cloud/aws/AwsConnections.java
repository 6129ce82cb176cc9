package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.RegionInfo;
import java.util.List;

/** The connections that this computer's AWS configuration offers, and the demo. */
public final class AwsConnections implements ConnectionSource {
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
        return AwsRegions.all().stream().map(RegionInfo::id).sorted().toList();
    }

    @Override
    public Connection open(ConnectionChoice choice) throws CloudException {
        clients.endpoints().requireSensible(choice);
        var place = choice.isDemo()
                ? ConnectionChoice.demo(choice.region())
                : new ConnectionChoice(
                        choice.profile(), choice.region(), clients.endpoints().pinned(choice));
        var fresh = Calls.read(() -> clients.make(place));
        var caller = Caller.ask(fresh);
        clients.keep(place, fresh);
        return new Connection(
                caller.partition(), caller.account(), place.region(), place.endpoint(), place.profile(), caller.arn());
    }
}
