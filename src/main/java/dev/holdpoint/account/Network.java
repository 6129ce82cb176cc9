package dev.holdpoint.account;

import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.cloud.EndpointSource;
import dev.holdpoint.cloud.NetworkControl;
import dev.holdpoint.cloud.RegionSource;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EndpointRoute;
import dev.holdpoint.model.RegionInfo;
import dev.holdpoint.model.RegionInfo.OptIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The way to AWS: Regions, endpoints and what the operator says of them. Any thread may call it; it never blocks. */
public final class Network {
    private final EndpointSource endpoints;
    private final EndpointConsents consents;
    private final RegionSource regions;
    private final NetworkControl control;
    private final ConnectionTest test;
    private final Executor background;

    /** @param background runs what blocks; virtual threads are meant */
    public Network(
            EndpointSource endpoints,
            EndpointConsents consents,
            RegionSource regions,
            NetworkControl control,
            ConnectionTest test,
            Executor background) {
        this.endpoints = endpoints;
        this.consents = consents;
        this.regions = regions;
        this.control = control;
        this.test = test;
        this.background = background;
    }

    /**
     * Where a connection's signed requests would go.
     *
     * @param unconfirmed what leaves AWS without the operator's word for it yet
     */
    public record Way(EndpointRoute route, List<EndpointRoute.Leg> unconfirmed) {
        public Way {
            unconfirmed = List.copyOf(unconfirmed);
        }
    }

    /** Every Region that is known without asking AWS. */
    public CompletionStage<Checked<List<RegionInfo>>> regions() {
        return Answers.ask(regions::known, background);
    }

    /** Which Regions the connection's account may use, by their ids. */
    public CompletionStage<Checked<Map<String, OptIn>>> optIn(Connection connection) {
        return Answers.ask(() -> regions.optIn(connection), background);
    }

    /** Where a connection would go, and whether the operator has to be asked first. */
    public CompletionStage<Checked<Way>> way(ConnectionChoice choice) {
        return Answers.ask(
                () -> {
                    var route = endpoints.routeOf(choice);
                    var open = new ArrayList<EndpointRoute.Leg>();
                    for (var leg : route.foreign()) {
                        if (!consents.given(choice.profile(), endpoints.originOf(leg.url()))) {
                            open.add(leg);
                        }
                    }
                    return new Way(route, open);
                },
                background);
    }

    /**
     * Notes the operator's word that a profile's signed requests may go to these URLs.
     *
     * @param remember for later starts too
     */
    public CompletionStage<Checked<Boolean>> confirm(String profile, List<String> urls, boolean remember) {
        return Answers.ask(
                () -> {
                    for (var url : urls) {
                        consents.give(profile, endpoints.originOf(url), remember);
                    }
                    return true;
                },
                background);
    }

    /** From now on requests sign in to the proxy like this; nothing is written down. */
    public void signInToProxy(String user, String password) {
        control.signInToProxy(user, password);
    }

    /** The settings of the network are others now. */
    public void changed() {
        control.networkChanged();
    }

    /** Finds out which step of a connection fails. */
    public ConnectionTest test() {
        return test;
    }
}
