package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One account and Region as the engine sees it: how fast it may be asked, whether the login is still good, and what is
 * on the wire. The engine's thread only.
 */
final class Site {
    private final Connection connection;
    private final SnapshotCloud cloud;
    private final CloudProvider clouds;
    private final Pacers pacers;
    private final Login login = new Login();
    private final Map<VolumeId, Duration> spacedUntil = new HashMap<>();
    final Looking looking = new Looking();
    final Polling polling = new Polling();
    final LastLooking lastLook = new LastLooking();
    int sendsInFlight;

    Site(Connection connection, CloudProvider clouds, Pacers pacers) {
        this.connection = connection;
        this.cloud = clouds.snapshots(connection);
        this.clouds = clouds;
        this.pacers = pacers;
    }

    /** How far the look-ups are. */
    static final class Looking {
        boolean underway;
        Duration nextSlow = Duration.ZERO;
    }

    /** How far the looks right before a send are. */
    static final class LastLooking {
        boolean underway;
        Duration next = Duration.ZERO;
    }

    /** How far the polls are. */
    static final class Polling {
        boolean underway;
        int failures;
        /** Long ago, so that the first poll is due at once. */
        Duration last = Duration.ofDays(-1);

        final Map<SnapshotId, Missed> missed = new HashMap<>();
    }

    /** How often in a row, and since when, valid polls have missed a snapshot. */
    record Missed(int polls, Duration since) {}

    Connection connection() {
        return connection;
    }

    SnapshotCloud cloud() {
        return cloud;
    }

    RetentionCloud retention() {
        return clouds.retention(connection);
    }

    Pacers pacers() {
        return pacers;
    }

    Login login() {
        return login;
    }

    List<Intent> intents(Ledger ledger) {
        return ledger.at(connection);
    }

    /** Whether something is still to be sent. */
    boolean unsent(Ledger ledger) {
        return intents(ledger).stream().anyMatch(intent -> intent.state() instanceof IntentState.Unsent);
    }

    /** A snapshot of the volume began no later than now. */
    void began(VolumeId volume, Duration next) {
        spacedUntil.put(volume, next);
    }

    /** When the next snapshot of the volume may be asked for. */
    Duration spacedUntil(VolumeId volume) {
        return spacedUntil.getOrDefault(volume, Duration.ZERO);
    }
}
