package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.model.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The places and logins that the engine works with. The engine's thread only. */
final class Sites implements Iterable<Site> {
    private final CloudProvider clouds;
    private final Bench bench;
    private final List<Site> sites = new ArrayList<>();

    Sites(CloudProvider clouds, Bench bench) {
        this.clouds = clouds;
        this.bench = bench;
    }

    /** The site of a connection; two logins at one place share its pace, because EC2 counts by account. */
    Site of(Connection connection) {
        for (var site : sites) {
            if (Ledger.sameLogin(site.connection(), connection)) {
                return site;
            }
        }
        var site = new Site(connection, clouds, pacers(connection));
        sites.add(site);
        return site;
    }

    private Pacers pacers(Connection connection) {
        return sites.stream()
                .filter(site -> site.connection().samePlace(connection))
                .map(Site::pacers)
                .findFirst()
                .orElseGet(() -> new Pacers(bench.policy().pace(), bench.jitter(), bench.uptime()));
    }

    /** Whether a request to take a snapshot is on the wire. */
    boolean sending() {
        return sites.stream().anyMatch(site -> site.sendsInFlight > 0);
    }

    /** Whether something is still to be sent. */
    boolean unsent(Ledger ledger) {
        return sites.stream().anyMatch(site -> site.unsent(ledger));
    }

    @Override
    public Iterator<Site> iterator() {
        return List.copyOf(sites).iterator();
    }
}
