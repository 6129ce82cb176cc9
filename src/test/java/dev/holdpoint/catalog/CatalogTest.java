package dev.holdpoint.catalog;

import static dev.holdpoint.catalog.ScriptedFleet.instance;
import static dev.holdpoint.catalog.ScriptedFleet.snapshot;
import static dev.holdpoint.catalog.ScriptedFleet.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.catalog.CatalogEvent.Failed;
import dev.holdpoint.catalog.CatalogEvent.Finished;
import dev.holdpoint.catalog.CatalogEvent.Incomplete;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a listing tells, in which order. The test runs the stream's parts itself, in the order that it chooses. */
class CatalogTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Connection CONNECTION =
            new Connection("aws", new AccountId("111122223333"), "eu-west-1", "", "ops", "arn:x");
    private static final Map<String, Page<Instance>> NO_INSTANCES = Map.of("", new Page<>(List.of(), null));
    private static final Map<String, Page<SnapshotSummary>> NO_SNAPSHOTS = Map.of("", new Page<>(List.of(), null));

    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final List<CatalogEvent> told = new ArrayList<>();
    /** How much was told by then. */
    private final List<Integer> spent = new ArrayList<>();

    @Test
    void volumesAreToldPageByPageAndThenThatTheyAreAllThere() {
        var fleet = new ScriptedFleet(
                Map.of(
                        "", new Page<>(List.of(volume(1, "")), "2"),
                        "2", new Page<>(List.of(), "3"),
                        "3", new Page<>(List.of(volume(2, ""), volume(3, "")), null)),
                NO_INSTANCES,
                NO_SNAPSHOTS);

        list(fleet);
        next();

        assertThat(told)
                .containsExactly(
                        new CatalogEvent.Rows(List.of(unknown(volume(1, "")))),
                        new CatalogEvent.Rows(List.of(unknown(volume(2, "")), unknown(volume(3, "")))),
                        new Finished(3, NOW));
        runAll();
        assertThat(spent).as("nothing worth collecting").isEmpty();
    }

    @Test
    void whatStandsBesideTheVolumesIsAskedForWhenAllOfThemAreThere() {
        list(new ScriptedFleet(
                Map.of(
                        "", new Page<>(List.of(volume(1, "i-1")), "2"),
                        "2", new Page<>(List.of(volume(2, "i-2")), null)),
                Map.of("", new Page<>(List.of(instance("i-1")), null)),
                NO_SNAPSHOTS));

        assertThat(parts).as("what is asked for at first").hasSize(1);
        next();
        assertThat(told).last().isEqualTo(new Finished(2, NOW));
        next();

        assertThat(told)
                .last()
                .isEqualTo(new CatalogEvent.Rows(
                        List.of(new VolumeRow(volume(1, "i-1"), instance("i-1"), new Latest.NotKnown()))));
    }

    @Test
    void aVolumeHasNeverHadASnapshotOnlyWhenAllSnapshotsWereSeen() {
        var fleet = new ScriptedFleet(
                Map.of("", new Page<>(List.of(volume(1, ""), volume(2, ""), volume(3, "")), null)),
                NO_INSTANCES,
                Map.of(
                        "", new Page<>(List.of(snapshot(1, 1, "completed", NOW.minusSeconds(60))), "2"),
                        "2",
                                new Page<>(
                                        List.of(
                                                snapshot(2, 1, "completed", NOW.minusSeconds(90)),
                                                snapshot(3, 1, "pending", NOW.minusSeconds(30)),
                                                snapshot(4, 2, "error", NOW)),
                                        null)));

        list(fleet);
        next();
        assertThat(rows()).extracting(VolumeRow::latest).containsOnly(new Latest.NotKnown());
        next();
        next();

        assertThat(rows())
                .extracting(VolumeRow::latest)
                .containsExactly(
                        new Latest.At(snapshot(3, 1, "pending", NOW.minusSeconds(30))),
                        new Latest.Never(),
                        new Latest.Never());
    }

    @Test
    void snapshotsThatCannotBeListedLeaveTheAgeUnknownAndSaySo() {
        list(new ScriptedFleet(Map.of("", new Page<>(List.of(volume(1, "")), null)), NO_INSTANCES, Map.of()));
        runAll();

        assertThat(told)
                .containsExactly(
                        new CatalogEvent.Rows(List.of(unknown(volume(1, "")))),
                        new Finished(1, NOW),
                        new Incomplete(ScriptedFleet.DOWN.problem()));
    }

    @Test
    void volumesThatCannotBeListedToTheEndEndTheStream() {
        list(new ScriptedFleet(
                Map.of("", new Page<>(List.of(volume(1, "i-1")), "2")),
                Map.of("", new Page<>(List.of(instance("i-1")), null)),
                NO_SNAPSHOTS));
        runAll();

        assertThat(told)
                .containsExactly(
                        new CatalogEvent.Rows(List.of(unknown(volume(1, "i-1")))),
                        new Failed(ScriptedFleet.DOWN.problem()));
    }

    @Test
    void whateverIsThrownEndsInWords() {
        var broken = new HashMap<String, Page<Volume>>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Page<Volume> get(Object token) {
                throw new IllegalStateException("pool shut down");
            }
        };

        list(new ScriptedFleet(broken, NO_INSTANCES, NO_SNAPSHOTS));
        next();

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().key()).isEqualTo("unexpected"));
    }

    @Test
    void aStoppedStreamAsksAndTellsNothingMore() {
        var stream = new VolumeStream[1];
        var fleet = new ScriptedFleet(
                Map.of("", new Page<>(List.of(volume(1, "i-1")), "unwritten")),
                Map.of("", new Page<>(List.of(instance("i-1")), null)),
                NO_SNAPSHOTS);
        stream[0] = new Catalog(fleet, parts::add, () -> NOW).list(CONNECTION, event -> {
            told.add(event);
            stream[0].stop();
        });
        runAll();

        assertThat(told).containsExactly(new CatalogEvent.Rows(List.of(unknown(volume(1, "i-1")))));
    }

    @Test
    void aFleetOf100000VolumesIsListedInTimeThatGrowsWithItsSizeOnly() {
        var pages = new HashMap<String, Page<Volume>>();
        for (var page = 0; page < 200; page++) {
            var from = page * 500;
            var items = IntStream.range(from, from + 500)
                    .mapToObj(number -> volume(number, "i-" + number / 4))
                    .toList();
            pages.put(page == 0 ? "" : "p" + page, new Page<>(items, page == 199 ? null : "p" + (page + 1)));
        }
        var instances =
                IntStream.range(0, 25_000).mapToObj(n -> instance("i-" + n)).toList();

        list(new ScriptedFleet(pages, Map.of("", new Page<>(instances, null)), NO_SNAPSHOTS));
        runAll();

        assertThat(told).contains(new Finished(100_000, NOW));
        assertThat(rows()).hasSize(100_000).allSatisfy(row -> {
            assertThat(row.root()).isTrue();
            assertThat(row.latest()).isEqualTo(new Latest.Never());
        });
        assertThat(spent).as("what it leaves behind, at the end").containsExactly(told.size());
    }

    private void list(ScriptedFleet fleet) {
        new Catalog(fleet, parts::add, () -> NOW, (wait, work) -> parts.add(work))
                .list(CONNECTION, new CatalogListener() {
                    @Override
                    public void hear(CatalogEvent event) {
                        told.add(event);
                    }

                    @Override
                    public void spent() {
                        spent.add(told.size());
                    }
                });
    }

    private void next() {
        parts.removeFirst().run();
    }

    private void runAll() {
        while (!parts.isEmpty()) {
            next();
        }
    }

    /** The rows as a screen would have them: the newest of each volume. */
    private List<VolumeRow> rows() {
        var rows = new LinkedHashMap<String, VolumeRow>();
        for (var event : told) {
            if (event instanceof CatalogEvent.Rows changed) {
                changed.rows().forEach(row -> rows.put(row.volume().id().value(), row));
            }
        }
        return List.copyOf(rows.values());
    }

    private static VolumeRow unknown(Volume volume) {
        return new VolumeRow(volume, null, new Latest.NotKnown());
    }
}
