package dev.holdpoint.bench;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.engine.RunningEngine;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The engine with its journal on disk in a process of its own; prints what it measured as {@code name=figure}. */
final class EngineProbe {
    private static final int BURST = 80;
    private static final int ROUNDS = 3;

    /** The dry runs of a check draw from the bucket; this fills it again, and AWS's word about the account holds. */
    private static final Duration REFILL = Duration.ofSeconds(19);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Station station;
    private final String url;
    private final List<TimedJournal> journals = new ArrayList<>();

    private EngineProbe(Station station, String url) {
        this.station = station;
        this.url = url;
    }

    /**
     * Measures one thing.
     *
     * @param args {@code burst URL}, {@code many URL COUNT}, {@code lamp URL} or {@code fill URL COUNT JOURNAL}
     */
    public static void main(String[] args)
            throws IOException, CloudException, JournalException, InterruptedException, ExecutionException,
                    TimeoutException {
        try (var station = new Station(args[1])) {
            var probe = new EngineProbe(station, args[1]);
            switch (args[0]) {
                case "burst" -> probe.burst();
                case "many" -> probe.many(Integer.parseInt(args[2]));
                case "lamp" -> probe.lamp();
                case "fill" -> probe.fill(Integer.parseInt(args[2]), Path.of(args[3]));
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
        System.exit(0);
    }

    /**
     * Bare loop and engine in turn, each on volumes of its own; the first round is not counted. As in the window, a
     * check comes before each click that is.
     */
    private void burst()
            throws IOException, JournalException, InterruptedException, ExecutionException, TimeoutException {
        var volumes = station.volumes();
        var bare = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var share = new double[ROUNDS];
        for (var round = 0; round <= ROUNDS; round++) {
            var from = 2 * BURST * round;
            double loop = BareLoop.millis(url, volumes.subList(from, from + BURST));
            double click = taken(volumes.subList(from + BURST, from + 2 * BURST), round > 0);
            if (round > 0) {
                bare[round - 1] = loop;
                ours[round - 1] = click;
                share[round - 1] = 100 * journals.getLast().millis() / click;
            }
        }
        say("bare-loop-ms", median(bare));
        say("burst-ms", median(ours));
        say("journal-percent", median(share));
        say("commits-per-intent", journals.getLast().commits() / (double) BURST);
    }

    private double taken(List<Volume> volumes, boolean checked)
            throws IOException, JournalException, InterruptedException, ExecutionException, TimeoutException {
        var file = Files.createTempDirectory("holdpoint-bench").resolve("journal.db");
        try (var engine = station.engine(file, EnginePolicy.standard(), journals)) {
            return take(
                    engine,
                    volumes,
                    plan -> {
                        if (checked) {
                            engine.check(plan, item -> {}).toCompletableFuture().join();
                            LockSupport.parkNanos(REFILL.toNanos());
                        }
                    },
                    intent -> intent.state() instanceof IntentState.OnEc2);
        }
    }

    private void many(int count)
            throws IOException, JournalException, InterruptedException, ExecutionException, TimeoutException {
        var volumes = station.volumes().subList(0, count);
        var pace = EnginePolicy.standard().pace();
        say("many-s", taken(volumes, false) / 1e3);
        say("many-floor-s", (count - pace.burst()) / pace.perSecond());
    }

    /** How long after EC2 completed a snapshot the board says so. */
    private void lamp()
            throws IOException, JournalException, InterruptedException, ExecutionException, TimeoutException {
        var file = Files.createTempDirectory("holdpoint-bench").resolve("journal.db");
        try (var engine = station.engine(file, EnginePolicy.standard(), journals)) {
            var lags = new ArrayList<Double>();
            for (var volume : station.volumes().subList(0, 5)) {
                take(engine, List.of(volume), intent -> intent.state() instanceof IntentState.OnEc2);
                var lit = await(
                        engine,
                        board -> board.runs()
                                .getFirst()
                                .intents()
                                .getFirst()
                                .state()
                                .ended());
                if (lit.runs().getFirst().intents().getFirst().state() instanceof IntentState.Completed done) {
                    lags.add(Duration.between(done.completedAt(), Instant.now()).toMillis() / 1e3);
                }
            }
            say(
                    "lamp-lag-s",
                    lags.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
        }
    }

    /** Leaves a journal of one run with as many pending snapshots, for a window to follow. */
    private void fill(int count, Path file)
            throws IOException, JournalException, InterruptedException, ExecutionException, TimeoutException {
        var standard = EnginePolicy.standard();
        var pace = standard.pace();
        var hurried = new EnginePolicy(
                new EnginePolicy.Pace(
                        count, pace.perSecond(), pace.floor(), pace.inFlight(), pace.spacing(), pace.quotaHold()),
                standard.fence(),
                standard.polling(),
                standard.askAfter(),
                standard.watch(),
                standard.jump());
        Files.createDirectories(file.getParent());
        try (var engine = station.engine(file, hurried, journals)) {
            take(engine, station.volumes().subList(0, count), intent -> intent.state() instanceof IntentState.OnEc2);
        }
    }

    private double take(RunningEngine engine, List<Volume> volumes, Predicate<Intent> done)
            throws InterruptedException, ExecutionException, TimeoutException {
        return take(engine, volumes, plan -> {}, done);
    }

    /** The milliseconds from the click until the board says of every intent what {@code done} asks. */
    private double take(RunningEngine engine, List<Volume> volumes, Consumer<Plan> prepare, Predicate<Intent> done)
            throws InterruptedException, ExecutionException, TimeoutException {
        var request = new SnapshotRequest(
                volumes,
                Description.parse("before the kernel patch").orThrow(),
                TagSet.EMPTY,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
        var plan = engine.plan(station.connection(), request);
        prepare.accept(plan);
        long from = System.nanoTime();
        var run =
                engine.take(plan, Attestation.NONE).toCompletableFuture().get().orThrow();
        await(
                engine,
                board -> board.runs().stream()
                        .anyMatch(one -> one.id().equals(run.id())
                                && one.intents().stream().allMatch(done)));
        return (System.nanoTime() - from) / 1e6;
    }

    private static Board await(RunningEngine engine, Predicate<Board> wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        var seen = new CompletableFuture<Board>();
        try (var ignored = engine.subscribe(board -> {
            if (!board.runs().isEmpty() && wanted.test(board)) {
                seen.complete(board);
            }
        })) {
            return seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static double median(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String name, double figure) {
        System.out.println(name + "=" + figure);
        System.out.flush();
    }
}
