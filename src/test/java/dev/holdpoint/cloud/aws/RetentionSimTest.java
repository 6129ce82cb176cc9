package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping and deleting afterwards, through the real SDK to the simulated EC2. */
class RetentionSimTest {
    private static final Path NOWHERE = Path.of("no-such-directory");

    private final SimClock clock = SimClock.manual(Wire.NOW);
    private SimulatedEc2 sim;
    private AwsClients clients;
    private AwsCloudProvider provider;
    private Connection connection;
    private SnapshotId snapshot;

    @BeforeEach
    void connect() throws Exception {
        sim = SimulatedEc2.start(SimOptions.usual().withClock(clock).withSnapshotTime(Duration.ofSeconds(5)));
        clients = new AwsClients(
                new SharedConfig(NOWHERE, NOWHERE, Map.of()),
                new DemoAccess(sim::endpoint, SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY),
                clock,
                Confirmed.REACH);
        connection = new AwsConnections(clients).open(ConnectionChoice.demo(sim.region()));
        provider = new AwsCloudProvider(clients, clock);
        snapshot = new SnapshotId(
                sim.account().takeSnapshot(sim.account().volumes().getFirst().id(), "mine"));
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() throws IOException {
        clients.close();
        sim.close();
    }

    private RetentionCloud cloud() {
        return provider.retention(connection);
    }

    @Test
    void aDryRunOfADeletionAsksAndDeletesNothing() {
        assertThat(cloud().mayDelete(snapshot)).isEqualTo(new Permission.Allowed());
        sim.account().identities().deny("ec2:DeleteSnapshot", "*");
        assertThat(cloud().mayDelete(snapshot)).isInstanceOf(Permission.Denied.class);
        assertThat(sim.account().snapshots()).anyMatch(one -> one.id().equals(snapshot.value()));
    }

    @Test
    void theImageThatNeedsASnapshotIsNamed() throws CloudException {
        assertThat(cloud().images(List.of(snapshot))).isEmpty();
        sim.account().registerImage(snapshot.value(), "ami-0123456789abcdef0");

        assertThat(cloud().images(List.of(snapshot))).isEqualTo(Map.of(snapshot, List.of("ami-0123456789abcdef0")));
        assertThatThrownBy(() -> provider.snapshots(connection).delete(snapshot))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        e -> assertThat(e.failure().code()).isEqualTo("InvalidSnapshot.InUse"));
    }

    @Test
    void aLockIsSeenWhileItHolds() throws CloudException {
        sim.account().lockSnapshot(snapshot.value(), clock.instant().plusSeconds(60));

        assertThat(cloud().locks(List.of(snapshot))).isEqualTo(Map.of(snapshot, "compliance"));
        assertThatThrownBy(() -> provider.snapshots(connection).delete(snapshot))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        e -> assertThat(e.failure().code()).isEqualTo("SnapshotLocked"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(cloud().locks(List.of(snapshot))).isEmpty();
        provider.snapshots(connection).delete(snapshot);
    }

    @Test
    void theDateIsWrittenAsATagAndASnapshotThatIsGoneIsSaid() throws CloudException {
        cloud().keepUntil(snapshot, LocalDate.parse("2026-12-31"));

        assertThat(sim.account().snapshots())
                .filteredOn(one -> one.id().equals(snapshot.value()))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.tags(clock.instant())).containsEntry(Carriers.KEEP_UNTIL, "2026-12-31"));
        sim.account().deleteSnapshot(snapshot.value());
        assertThatThrownBy(() -> cloud().keepUntil(snapshot, LocalDate.parse("2026-12-31")))
                .isInstanceOf(CloudException.class);
    }
}
