package dev.holdpoint.proof.wire;

import static dev.holdpoint.sim.fault.FaultKind.BAD_TIMESTAMP;
import static dev.holdpoint.sim.fault.FaultKind.DETACHED;
import static dev.holdpoint.sim.fault.FaultKind.EMPTY_PAGE;
import static dev.holdpoint.sim.fault.FaultKind.ERROR;
import static dev.holdpoint.sim.fault.FaultKind.EXPIRED_TOKEN;
import static dev.holdpoint.sim.fault.FaultKind.HIDE;
import static dev.holdpoint.sim.fault.FaultKind.LATE;
import static dev.holdpoint.sim.fault.FaultKind.NO_SNAPSHOT_ID;
import static dev.holdpoint.sim.fault.FaultKind.REPEAT_PAGE;
import static dev.holdpoint.sim.fault.FaultKind.UNKNOWN_STATE;
import static dev.holdpoint.sim.fault.FaultKind.WRONG_VOLUME_ID;

import dev.holdpoint.sim.fault.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which faults of EC2 and of the way there a schedule meets, in the language of the simulated EC2. Every other schedule
 * meets each fault at 0.1 %; the others a few, at 30 % and more together, the first of them by turns. Dry runs meet
 * theirs in passing.
 *
 * @param rules the faults
 * @param silence whether an answer may be long in coming, so that the client waits in real time until it gives up
 * @param promiseBroken whether a snapshot may stay invisible for longer than any client can wait for
 * @param crowded whether a volume has more snapshots than fit on a page
 * @param sets whether each run has an instance whose volumes are taken as a set
 */
record Mix(String rules, boolean silence, boolean promiseBroken, boolean crowded, boolean sets) {
    private static final String CREATE = "CreateSnapshot";
    private static final String SETS = "CreateSnapshots";
    private static final String DRY_RUN = "CreateSnapshot/dry-run";
    private static final String DELETE = "DeleteSnapshot";
    private static final String DESCRIBE = "DescribeSnapshots";
    private static final String CALLER = "GetCallerIdentity";

    private static final Set<FaultKind> OF_LISTS = EnumSet.of(HIDE, EMPTY_PAGE, REPEAT_PAGE, EXPIRED_TOKEN);
    /** What only an answer about a snapshot can hold. */
    private static final Set<FaultKind> OF_SNAPSHOTS =
            EnumSet.of(NO_SNAPSHOT_ID, WRONG_VOLUME_ID, UNKNOWN_STATE, BAD_TIMESTAMP);

    private static final Set<String> IN_PASSING = Set.of(DRY_RUN, DELETE);

    private static final List<String> CODES = List.of(
            "IncorrectState",
            "PendingSnapshotLimitExceeded",
            "ConcurrentSnapshotLimitExceeded",
            "SnapshotCreationPerVolumeRateExceeded",
            "InvalidVolume.NotFound",
            "InvalidParameterValue",
            "NeverHeardOfIt");
    private static final List<String> LAGS = List.of("3s", "60s", "299s");
    private static final String BEYOND_ALL_BOUNDS = "25m";
    private static final List<Integer> PERCENT_TOGETHER = List.of(30, 45, 60);
    private static final int OTHERS = 5;
    private static final int BROKEN_PROMISES = 25;

    /** A fault at one kind of call. */
    record Shot(String action, String word, FaultKind kind) {}

    /** Every fault at every kind of call that it can strike. */
    static List<Shot> shots() {
        var shots = new ArrayList<Shot>();
        for (var kind : FaultKind.values()) {
            for (var word : words(kind)) {
                actions(kind).forEach(action -> shots.add(new Shot(action, word, kind)));
            }
        }
        return shots;
    }

    /** Every fault by the word under which it is counted. */
    static Set<String> words() {
        return shots().stream().map(Shot::word).collect(Collectors.toSet());
    }

    private static List<String> words(FaultKind kind) {
        return kind.hasPhases() ? List.of(kind.word() + "-before", kind.word() + "-after") : List.of(kind.word());
    }

    private static Stream<String> actions(FaultKind kind) {
        if (OF_LISTS.contains(kind)) {
            return Stream.of(DESCRIBE);
        }
        if (kind == DETACHED) {
            return Stream.of(SETS);
        }
        // A list that names another volume is a lie that no client can tell from the truth.
        if (kind.changesEffect() || kind == LATE || kind == WRONG_VOLUME_ID) {
            return Stream.of(CREATE, SETS);
        }
        return OF_SNAPSHOTS.contains(kind)
                ? Stream.of(CREATE, SETS, DESCRIBE)
                : Stream.of(CREATE, SETS, DESCRIBE, CALLER, DRY_RUN, DELETE);
    }

    /** These faults alone. */
    static Mix only(String rules) {
        return new Mix(rules, false, false, false, false);
    }

    /** The mix of a schedule. */
    static Mix of(long seed) {
        var random = new SplittableRandom(seed ^ 0x6d6978);
        if (seed % 2 == 0) {
            var rules = shots().stream().map(shot -> rule(shot, 0.1, random)).collect(Collectors.joining("; "));
            return new Mix(rules, true, false, false, false);
        }
        return seed % BROKEN_PROMISES == 3 ? brokenPromise(random) : harsh(seed / 2, random);
    }

    private static Mix harsh(long turn, SplittableRandom random) {
        var byTurns = shots().stream()
                .filter(shot -> !IN_PASSING.contains(shot.action()))
                .toList();
        var chosen = new ArrayList<Shot>();
        chosen.add(byTurns.get((int) (turn % byTurns.size())));
        var swift = shots().stream().filter(shot -> !silent(shot)).toList();
        for (int i = 0; i < OTHERS; i++) {
            chosen.add(swift.get(random.nextInt(swift.size())));
        }
        double percent = PERCENT_TOGETHER.get(random.nextInt(PERCENT_TOGETHER.size()));
        var rules = new ArrayList<String>();
        rules.add(rule(chosen.getFirst(), percent / 2, random));
        chosen.stream().skip(1).forEach(shot -> rules.add(rule(shot, percent / 2 / OTHERS * 3, random)));
        var first = chosen.getFirst().kind();
        // Without a page that is not the last, there is no token that could expire.
        if (first == EXPIRED_TOKEN) {
            rules.add(rule(new Shot(DESCRIBE, EMPTY_PAGE.word(), EMPTY_PAGE), percent, random));
        }
        return new Mix(
                String.join("; ", rules),
                chosen.stream().anyMatch(Mix::silent),
                false,
                first == REPEAT_PAGE,
                chosen.getFirst().action().equals(SETS));
    }

    /** Answers are lost, and what they told of does not show for longer than the fence allows. */
    private static Mix brokenPromise(SplittableRandom random) {
        var lost = List.of("reset-after", "empty-after", "internal-error-after", "late");
        var action = random.nextInt(3) == 0 ? SETS : CREATE;
        var rules = "%s:%s@50%%; %s:lag=%s@70%%"
                .formatted(action, lost.get(random.nextInt(lost.size())), action, BEYOND_ALL_BOUNDS);
        return new Mix(rules, false, true, false, action.equals(SETS));
    }

    private static boolean silent(Shot shot) {
        return Arrays.asList(FaultKind.STALL, FaultKind.SLOW_BODY).contains(shot.kind());
    }

    private static String rule(Shot shot, double percent, SplittableRandom random) {
        var value = switch (shot.kind()) {
            case ERROR -> "=" + CODES.get(random.nextInt(CODES.size()));
            case LAG, LAG_ID, LAG_TAG, LAG_DESCRIPTION -> "=" + LAGS.get(random.nextInt(LAGS.size()));
            // A list must not hide for longer what the fence counts on seeing.
            case HIDE -> "=4m";
            default -> "";
        };
        return String.format(Locale.ROOT, "%s:%s%s@%.1f%%", shot.action(), shot.word(), value, percent);
    }
}
