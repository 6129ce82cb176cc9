package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.ConnectionProbe;
import dev.holdpoint.model.ConnectionChoice;
import java.time.InstantSource;

/** Probes connections with the program's own HTTP clients, so that what is tested is what is used. */
public final class AwsConnectionProbe implements ConnectionProbe {
    private final AwsClients clients;
    private final InstantSource clock;

    public AwsConnectionProbe(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Probing of(ConnectionChoice choice) {
        return new AwsProbing(clients, clock, choice);
    }
}
