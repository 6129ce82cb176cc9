package dev.holdpoint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.VolumePart.InZones;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a fleet is made of and in whichever order its parts are read, every volume is told. */
class VolumePagesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final List<Zone> ZONES = List.of(
            new Zone("eu-west-1a", "availability-zone"),
            new Zone("eu-west-1b", "availability-zone"),
            new Zone("eu-west-1c", "availability-zone"),
            new Zone("eu-west-1-lon-1a", "local-zone"),
            new Zone("eu-west-1-wl1-lon-1", "wavelength-zone"));
    private static final int PAGE = 5;

    private final Set<VolumeId> told = new HashSet<>();
    private final List<String> ends = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private CompletableFuture<Boolean> seen = CompletableFuture.completedFuture(true);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aFleetIsListedWholeWhicheverWayItIsSpread(long seed) {
        var random = new Random(seed);
        var fleet = new Fleet(1 + random.nextInt(200), random);

        list(fleet, random);

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(ends).containsExactly("all");
    }

    @Test
    void theBusiestZoneNoLongerSetsTheNumberOfTurnsThatFollowOneAnother() {
        var fleet = new Fleet(200, new Random(4));

        list(fleet, new Random(4));

        assertThat(fleet.longestChain()).isLessThan(200 / PAGE / 2);
    }

    @Test
    void aFleetOfOnePageIsAskedForOnce() {
        var fleet = new Fleet(PAGE, new Random(1));

        list(fleet, new Random(1));

        assertThat(fleet.asked).containsExactly(new VolumePart.All());
        assertThat(ends).containsExactly("all");
    }

    @Test
    void whoMayNotSeeTheZonesReadsOnePageAfterTheOther() {
        var fleet = new Fleet(50, new Random(2));
        fleet.zonesDenied = true;

        list(fleet, new Random(2));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(fleet.asked).containsOnly(new VolumePart.All());
    }

    @Test
    void aZoneThatIsNotListedMeansOnePageAfterTheOther() {
        var fleet = new Fleet(50, new Random(2));
        fleet.zones = ZONES.subList(0, 1);

        list(fleet, new Random(2));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(fleet.asked).containsOnly(new VolumePart.All());
    }

    @Test
    void partsThatDoNotShowTheFirstPageAgainAreNotBelieved() {
        var fleet = new Fleet(50, new Random(3));
        fleet.filtersShowNothing = true;

        list(fleet, new Random(3));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(ends).containsExactly("all");
    }

    @Test
    void aPartThatBreaksIsMadeGoodByReadingOnePageAfterTheOther() {
        var fleet = new Fleet(120, new Random(5));
        fleet.brokenPart = new InZones(List.of("eu-west-1b"), true);

        list(fleet, new Random(5));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(ends).containsExactly("all");
    }

    @Test
    void whereEvenThatBreaksTheListingSaysSoOnce() {
        var fleet = new Fleet(120, new Random(6));
        fleet.brokenPart = new InZones(List.of("eu-west-1a"), true);
        fleet.allBreaksAfter = 1;

        list(fleet, new Random(6));

        assertThat(ends).containsExactly(ScriptedFleet.DOWN.asked().key());
    }

    @Test
    void moreThanTheBucketHoldsWaitsForItsTurn() {
        var fleet = new Fleet(100 * PAGE, new Random(7));

        list(fleet, new Random(7));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(waits).anySatisfy(wait -> assertThat(wait).isPositive());
        assertThat(fleet.asked.size()
                        - waits.stream().filter(Duration::isPositive).count())
                .isLessThanOrEqualTo(80);
    }

    @Test
    void theRestIsReadWhenTheFirstPageIsSeenAndNotBesideIt() {
        var fleet = new Fleet(50, new Random(8));
        seen = new CompletableFuture<>();

        list(fleet, new Random(8));

        assertThat(fleet.asked).containsExactly(new VolumePart.All());
        assertThat(told).hasSize(PAGE);

        seen.complete(true);
        run(new Random(8));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(ends).containsExactly("all");
    }

    @Test
    void whatIsThereAtAGlanceIsSeenBeforeThePagesAreAskedFor() {
        var fleet = new Fleet(50, new Random(9));
        fleet.glance = Optional.of(fleet.atAGlance(3));
        seen = new CompletableFuture<>();

        list(fleet, new Random(9));

        assertThat(told).hasSize(3);
        assertThat(fleet.asked).isEmpty();

        seen.complete(true);
        run(new Random(9));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(ends).containsExactly("all");
    }

    @Test
    void aFleetThatIsThereAtAGlanceIsNotAskedForAgain() {
        var fleet = new Fleet(3, new Random(9));
        fleet.glance = Optional.of(fleet.atAGlance(3));

        list(fleet, new Random(9));

        assertThat(told).hasSameElementsAs(fleet.ids());
        assertThat(fleet.asked).isEmpty();
        assertThat(ends).containsExactly("all");
    }

    @Test
    void aGlanceThatIsRefusedIsTheEndAndSaysSoOnce() {
        var fleet = new Fleet(50, new Random(9));
        fleet.glanceDenied = true;

        list(fleet, new Random(9));

        assertThat(told).isEmpty();
        assertThat(ends).containsExactly(ScriptedFleet.DOWN.asked().key());
    }

    /** Time stands still: what has to wait runs when nothing else is left, in an order by seed. */
    private void list(Fleet fleet, Random order) {
        var pages = new VolumePages(
                fleet,
                (wait, work) -> {
                    waits.add(wait);
                    waiting.add(work);
                },
                () -> NOW,
                new Turns(NOW),
                new VolumePages.Listener() {
                    @Override
                    public void page(List<Volume> volumes) {
                        volumes.forEach(volume -> told.add(volume.id()));
                    }

                    @Override
                    public CompletionStage<Boolean> seen() {
                        return seen;
                    }

                    @Override
                    public void ended(@Nullable Problem problem) {
                        ends.add(problem == null ? "all" : problem.key());
                    }
                });
        pages.start();
        run(order);
    }

    private void run(Random order) {
        while (!waiting.isEmpty()) {
            for (var turn = order.nextInt(waiting.size()); turn > 0; turn--) {
                waiting.add(waiting.remove());
            }
            waiting.remove().run();
        }
    }

    /** Volumes spread over the zones by seed, in pages of five. */
    private static final class Fleet implements FleetCloud {
        final List<Volume> volumes;
        final List<VolumePart> asked = new ArrayList<>();
        List<Zone> zones = ZONES;
        Optional<Page<Volume>> glance = Optional.empty();
        boolean glanceDenied;
        boolean zonesDenied;
        boolean filtersShowNothing;

        @Nullable
        VolumePart brokenPart;

        int allBreaksAfter = Integer.MAX_VALUE;

        Fleet(int size, Random random) {
            volumes = IntStream.range(0, size)
                    .mapToObj(number -> volume(
                            number,
                            ZONES.get(Math.min(random.nextInt(4), random.nextInt(ZONES.size())))
                                    .name(),
                            random.nextBoolean()))
                    .toList();
        }

        private static Volume volume(int number, String zone, boolean encrypted) {
            var plain = ScriptedFleet.volume(number, "");
            return new Volume(
                    plain.id(),
                    plain.state(),
                    plain.sizeGib(),
                    plain.type(),
                    zone,
                    null,
                    encrypted,
                    false,
                    plain.createdAt(),
                    List.of(),
                    List.of());
        }

        List<VolumeId> ids() {
            return volumes.stream().map(Volume::id).toList();
        }

        @Override
        public Page<Tag> tags(@Nullable String token) {
            return new Page<>(List.of(), null);
        }

        /** How many pages had to be read one after the other, beside the first. */
        long longestChain() {
            return asked.stream()
                    .filter(InZones.class::isInstance)
                    .distinct()
                    .mapToLong(part -> asked.stream().filter(part::equals).count())
                    .max()
                    .orElse(asked.size());
        }

        @Override
        public Page<VolumeSnapshot> snapshotsOf(VolumeId volume, @Nullable String token) {
            return new Page<>(List.of(), null);
        }

        /** As many of it. */
        Page<Volume> atAGlance(int most) {
            return new Page<>(volumes.subList(0, most), most < volumes.size() ? "more" : null);
        }

        @Override
        public Optional<Page<Volume>> glance() throws CloudException {
            if (glanceDenied) {
                throw new CloudException(ScriptedFleet.DOWN);
            }
            return glance;
        }

        @Override
        public Page<Volume> volumes(VolumePart part, @Nullable String token) throws CloudException {
            asked.add(part);
            if (part.equals(brokenPart) || (part instanceof VolumePart.All && asked.size() > allBreaksAfter)) {
                throw new CloudException(ScriptedFleet.DOWN);
            }
            var matching =
                    volumes.stream().filter(volume -> matches(part, volume)).toList();
            int from = token == null ? 0 : Integer.parseInt(token);
            int to = Math.min(matching.size(), from + PAGE);
            return new Page<>(matching.subList(from, to), to < matching.size() ? Integer.toString(to) : null);
        }

        private boolean matches(VolumePart part, Volume volume) {
            return switch (part) {
                case VolumePart.All ignored -> true;
                case InZones in ->
                    !filtersShowNothing && in.zones().contains(volume.zone()) && in.encrypted() == volume.encrypted();
            };
        }

        @Override
        public List<Zone> zones() throws CloudException {
            if (zonesDenied) {
                throw new CloudException(ScriptedFleet.DOWN);
            }
            return zones;
        }

        @Override
        public Page<Instance> instances(@Nullable String token) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public Page<SnapshotSummary> snapshots(@Nullable String token) {
            throw new UnsupportedOperationException("not asked here");
        }
    }
}
