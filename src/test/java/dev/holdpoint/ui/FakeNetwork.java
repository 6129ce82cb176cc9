package dev.holdpoint.ui;

import dev.holdpoint.account.ConnectionTest;
import dev.holdpoint.account.Network;
import dev.holdpoint.cloud.ConnectionProbe;
import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.cloud.EndpointSource;
import dev.holdpoint.cloud.NetworkControl;
import dev.holdpoint.cloud.RegionSource;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.EndpointRoute;
import dev.holdpoint.model.EndpointRoute.Leg;
import dev.holdpoint.model.EndpointRoute.Origin;
import dev.holdpoint.model.RegionInfo;
import dev.holdpoint.model.RegionInfo.OptIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** A network of a test: every endpoint that is typed leaves AWS, and each step of its test ends as it is told. */
final class FakeNetwork implements EndpointSource, EndpointConsents, RegionSource, NetworkControl {
    /** What was given and told, in words. */
    final List<String> told = new CopyOnWriteArrayList<>();

    /** How steps end that do not pass. */
    final Map<ConnectionStep.Kind, ConnectionStep> steps = new EnumMap<>(ConnectionStep.Kind.class);

    final List<String> given = new CopyOnWriteArrayList<>();

    Network facade(Executor threads) {
        ConnectionProbe probe = choice -> kind ->
                steps.getOrDefault(kind, ConnectionStep.passed(kind, "one of " + choice.region(), "two", "three"));
        return new Network(this, this, this, this, new ConnectionTest(probe, threads), threads);
    }

    @Override
    public EndpointRoute routeOf(ConnectionChoice choice) {
        if (choice.endpoint().isEmpty() || choice.isDemo()) {
            var own = "https://ec2." + choice.region() + ".amazonaws.com";
            var usual = new Leg(own, true, true, Origin.STANDARD, "");
            return new EndpointRoute(usual, usual);
        }
        var own = new Leg(choice.endpoint(), false, false, Origin.CHOSEN, "");
        return new EndpointRoute(own, own);
    }

    @Override
    public String originOf(String url) {
        return url;
    }

    @Override
    public boolean given(String profile, String origin) {
        return given.contains(profile + " " + origin);
    }

    @Override
    public void give(String profile, String origin, boolean remember) {
        given.add(profile + " " + origin);
        told.add("confirmed " + profile + " " + origin + (remember ? " for ever" : ""));
    }

    @Override
    public List<RegionInfo> known() {
        return List.of(
                new RegionInfo("eu-central-1", "Europe (Frankfurt)", "aws", "AWS Standard"),
                new RegionInfo("eu-west-1", "Europe (Ireland)", "aws", "AWS Standard"),
                new RegionInfo("me-south-1", "Middle East (Bahrain)", "aws", "AWS Standard"),
                new RegionInfo("us-east-1", "US East (N. Virginia)", "aws", "AWS Standard"),
                new RegionInfo("cn-north-1", "China (Beijing)", "aws-cn", "AWS China"),
                new RegionInfo("eusc-de-east-1", "AWS European Sovereign Cloud (Germany)", "aws-eusc", "AWS EUSC"));
    }

    @Override
    public Map<String, OptIn> optIn(Connection connection) {
        return Map.of("eu-west-1", OptIn.NOT_REQUIRED, "me-south-1", OptIn.NOT_OPTED_IN);
    }

    @Override
    public void signInToProxy(String user, String password) {
        told.add("signed in to the proxy as " + user);
    }

    @Override
    public void networkChanged() {
        told.add("network changed");
    }
}
