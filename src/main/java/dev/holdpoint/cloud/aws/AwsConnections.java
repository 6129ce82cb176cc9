package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.RegionInfo;
import java.util.List;
import java.util.concurrent.Executor;

/** The connections that this computer's AWS configuration offers, and the demo. */
public final class AwsConnections implements ConnectionSource {
    private final AwsClients clients;
    private final Meanwhile meanwhile;

    /** Connections of which nothing is asked but who we are. */
    public AwsConnections(AwsClients clients) {
        this(clients, fresh -> {});
    }

    private AwsConnections(AwsClients clients, Meanwhile meanwhile) {
        this.clients = clients;
        this.meanwhile = meanwhile;
    }

    /**
     * Connections for a list of volumes, of which a few are asked for while STS is asked who we are; they are shown to
     * nobody before STS has answered.
     *
     * @param background runs what blocks; virtual threads are meant
     */
    public static AwsConnections listing(AwsClients clients, Executor background) {
        return new AwsConnections(clients, fresh -> {
            // Here, once: two calls that both find out that nobody is signed in would both run programs and ask roles.
            var unused = Calls.read(fresh.credentials()::resolveCredentials);
            var fleet = new AwsFleetCloud(() -> fresh);
            fresh.glance().ask(fleet::few, background);
        });
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
        meanwhile.with(fresh);
        var caller = Caller.ask(fresh);
        clients.keep(place, fresh);
        return new Connection(
                caller.partition(), caller.account(), place.region(), place.endpoint(), place.profile(), caller.arn());
    }

    /** What is begun before STS is asked. */
    @FunctionalInterface
    private interface Meanwhile {
        void with(Clients fresh) throws CloudException;
    }
}
