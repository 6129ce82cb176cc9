package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.model.NetworkChoice;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** An operator who has confirmed every endpoint, and set nothing. */
final class Confirmed implements EndpointConsents {
    static final Reach REACH = new Reach(new Confirmed(), () -> NetworkChoice.DEFAULT);

    private Confirmed() {}

    static AwsClients clients(SharedConfig config, DemoAccess demo, InstantSource clock, HttpClients http) {
        return new AwsClients(config, demo, clock, surroundings(http));
    }

    static AwsClients.Surroundings surroundings(HttpClients http) {
        return new AwsClients.Surroundings(http, AwsRetryStrategy::standardRetryStrategy, List.of(), REACH);
    }

    @Override
    public boolean given(String profile, String origin) {
        return true;
    }

    @Override
    public void give(String profile, String origin, boolean remember) {}
}
