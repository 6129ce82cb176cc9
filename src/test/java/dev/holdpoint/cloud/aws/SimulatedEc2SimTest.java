package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.catalog.CatalogEvent;
import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CreateOutcome.Ambiguous;
import dev.holdpoint.cloud.CreateOutcome.Created;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.cloud.SnapshotQuery.ByDescriptions;
import dev.holdpoint.cloud.SnapshotQuery.ByIds;
import dev.holdpoint.cloud.SnapshotQuery.ByIntentTags;
import dev.holdpoint.cloud.SnapshotQuery.ByVolumes;
import dev.holdpoint.cloud.SnapshotQuery.Ours;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way from our words to the simulated EC2 and back, through the real SDK, in the test's own time. */
class SimulatedEc2SimTest {
    private static final IntentId INTENT = IntentId.parse("0192f0c4-0000-7000-8000-000000000001");
    private static final Path NOWHERE = Path.of("no-such-directory");

    private final SimClock clock = SimClock.manual(Wire.NOW);
    private SimulatedEc2 sim;
    private AwsClients clients;
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        sim = SimulatedEc2.start(SimOptions.usual().withClock(clock).withVolumes(1200));
        clients = clients(SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        connection = new AwsConnections(clients).open(ConnectionChoice.demo(sim.region()));
    }

    @AfterEach
    void stop() throws IOException {
        clients.close();
        sim.close();
    }

    @Test
    void theWholeFleetIsListedAndJoined() {
        var rows = new LinkedHashMap<String, VolumeRow>();
        list(rows);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(1200);
        assertThat(rows.values()).anyMatch(VolumeRow::root);
        assertThat(rows.values()).anyMatch(row -> row.volume().outpost().isPresent());
        assertThat(rows.values()).noneMatch(row -> row.latest() instanceof VolumeRow.Latest.NotKnown);
        assertThat(rows.values()).anyMatch(row -> row.latest() instanceof VolumeRow.Latest.At);
    }

    @Test
    void theSnapshotsOfTheAccountAreCountedPageByPage() throws CloudException {
        long before = cloud().countSnapshots();
        sim.account().colleagues().leaveSnapshots(2_500, false);

        assertThat(cloud().countSnapshots()).isEqualTo(before + 2_500);
    }

    @Test
    void theTagsOfTheAccountAreReadAndNobodyMissesThemWhoMayNot() {
        var catalog = new Catalog(new AwsCloudProvider(clients, clock), Runnable::run, clock);
        assertThat(catalog.tags(connection).toCompletableFuture().join())
                .contains(new Tag("owner", "databases"), new Tag("environment", "production"));

        sim.account().identities().deny("ec2:DescribeTags", "*");
        assertThat(catalog.tags(connection).toCompletableFuture().join()).isEmpty();
    }

    @Test
    void aSnapshotIsFoundByEachOfItsCarriersAndFollowedToItsEnd() throws CloudException {
        var cloud = cloud();
        var parameters = parameters(volume());
        assertThat(cloud.dryRun(parameters)).isEqualTo(new Permission.Allowed());

        var created = (Created) cloud.createSnapshot(parameters, clock.instant());

        var queries = List.<SnapshotQuery>of(
                new ByIds(List.of(created.snapshot())),
                new ByIntentTags(List.of(INTENT)),
                new ByDescriptions(List.of(INTENT)),
                new Ours());
        for (var query : queries) {
            assertThat(cloud.look(query).snapshots())
                    .as("%s", query)
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.id()).isEqualTo(created.snapshot());
                        assertThat(seen.status()).isEqualTo("pending");
                        assertThat(Carriers.intentIn(seen.description())).contains(INTENT);
                    });
        }
        assertThat(cloud.look(new ByVolumes(List.of(parameters.volume()))).snapshots())
                .extracting(Sighting::id)
                .contains(created.snapshot());
        clock.advance(Duration.ofMinutes(5));
        var done = cloud.look(queries.getFirst());
        assertThat(done.serverTime()).isEqualTo(Wire.NOW.plus(Duration.ofMinutes(5)));
        assertThat(done.snapshots()).extracting(Sighting::status).containsExactly("completed");
        cloud.delete(created.snapshot());
        cloud.delete(created.snapshot());
        assertThat(cloud.look(queries.getFirst()).snapshots()).isEmpty();
    }

    @Test
    void aLostAnswerLeavesOneSnapshotAndOneRequest() throws CloudException {
        var volume = volume();
        sim.faults().set("CreateSnapshot:reset-after@n=1");

        var outcome = cloud().createSnapshot(parameters(volume), clock.instant());

        assertThat(outcome).isInstanceOf(Ambiguous.class);
        assertThat(cloud().look(new ByIntentTags(List.of(INTENT))).snapshots()).hasSize(1);
        assertThat(sim.requests().stream()
                        .filter(request -> request.action().equals("CreateSnapshot"))
                        .filter(request -> request.effect())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aTargetThatIsNotTheVolumesOwnIsRefusedForCertain() {
        var inZone = parameters(volume());
        var local =
                new SnapshotParameters(inZone.volume(), inZone.description(), inZone.tags(), new Target.InLocalZone());

        assertThat(cloud().createSnapshot(local, clock.instant())).isInstanceOf(NotExecuted.class);
        assertThat(cloud().dryRun(local)).isNotEqualTo(new Permission.Allowed());
    }

    @Test
    void aWrongSecretIsRefusedAtTheDoor() {
        try (var wrong = clients("wrong")) {
            assertThatExceptionOfType(CloudException.class)
                    .isThrownBy(() -> new AwsConnections(wrong).open(ConnectionChoice.demo(sim.region())))
                    .withMessage("SignatureDoesNotMatch");
        }
    }

    private SnapshotCloud cloud() {
        return new AwsCloudProvider(clients, clock).snapshots(connection);
    }

    private AwsClients clients(String secret) {
        return new AwsClients(
                new SharedConfig(NOWHERE, NOWHERE, Map.of()),
                SignInAccess.NOTHING_AGREED,
                new DemoAccess(sim::endpoint, SimIdentity.ADMIN_ACCESS_KEY_ID, secret),
                clock,
                Confirmed.REACH);
    }

    private void list(Map<String, VolumeRow> rows) {
        new Catalog(new AwsCloudProvider(clients, clock), Runnable::run, clock).list(connection, event -> {
            switch (event) {
                case CatalogEvent.Rows changed ->
                    changed.rows().forEach(row -> rows.put(row.volume().id().value(), row));
                case CatalogEvent.Finished finished ->
                    assertThat(finished.volumes()).isEqualTo(rows.size());
                case CatalogEvent.Incomplete incomplete -> throw new AssertionError(incomplete);
                case CatalogEvent.Failed failed -> throw new AssertionError(failed);
            }
        });
    }

    private Volume volume() {
        var rows = new LinkedHashMap<String, VolumeRow>();
        list(rows);
        return rows.values().stream()
                .filter(row -> row.latest() instanceof VolumeRow.Latest.Never)
                .map(VolumeRow::volume)
                .filter(volume -> volume.outpost().isEmpty() && !volume.inLocalZone())
                .findFirst()
                .orElseThrow();
    }

    private static SnapshotParameters parameters(Volume volume) {
        return new SnapshotParameters(
                volume.id(),
                Carriers.describe(new Description("before patching"), INTENT),
                List.of(new Tag("Team", "db"), new Tag(Carriers.INTENT, INTENT.toString())),
                new Target.InRegion());
    }
}
