package dev.holdpoint.proof;

import dev.holdpoint.proof.Evidence.Event;
import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Row;
import dev.holdpoint.proof.Evidence.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges the invariants of docs/protocol.md 6.3 on what a schedule left behind. Knows states by their names in the
 * journal and nothing of the engine.
 */
public final class Judge {
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "GONE", "CANCELLED", "DROPPED");
    private static final Set<String> WITH_SNAPSHOT = Set.of("CAPTURED", "COMPLETED");
    private static final Set<String> NEEDS_A_PERSON = Set.of("ABSENT", "WAITING CONSENT");

    private static final int BURST = 80;
    private static final double PER_SECOND = 4.5;
    private static final Duration SPACING = Duration.ofSeconds(15);

    private final Evidence evidence;
    private final List<String> violations = new ArrayList<>();
    private final Map<Key, List<Event>> events = new HashMap<>();
    private final Map<Key, List<Execution>> executions = new HashMap<>();

    private record Key(String intent, String volume) {}

    private Judge(Evidence evidence) {
        this.evidence = evidence;
        evidence.events()
                .forEach(event -> events.computeIfAbsent(
                                new Key(event.intent(), event.volume()), ignored -> new ArrayList<>())
                        .add(event));
        evidence.executions()
                .forEach(done -> executions
                        .computeIfAbsent(new Key(done.intent(), done.volume()), ignored -> new ArrayList<>())
                        .add(done));
    }

    /** Every invariant that does not hold, with what it does not hold of; none if all is well. */
    public static List<String> violations(Evidence evidence) {
        var judge = new Judge(evidence);
        judge.oneSnapshotForOneIntent();
        judge.nothingLost();
        judge.noSnapshotOutOfThinAir();
        judge.durableBeforeSent();
        judge.resentOnlyAfterCertaintyOrAPerson();
        judge.everythingSettled();
        judge.failedOnlyOnEvidence();
        judge.absentOnlyIfAbsent();
        judge.sentToTheRightAccount();
        judge.setsSentWhole();
        judge.paceKept();
        judge.duplicatesShown();
        return judge.violations;
    }

    /** How many snapshots there are beyond one of each intent and volume, but for a recorded will of a person. */
    public static long duplicates(Evidence evidence) {
        var judge = new Judge(evidence);
        return judge.executions.entrySet().stream()
                .filter(entry -> !judge.overridden(entry.getKey()))
                .mapToLong(entry -> entry.getValue().size() - 1L)
                .sum();
    }

    /** How many snapshots were made that the journal does not know, but for intents that a person dropped. */
    public static long lost(Evidence evidence) {
        return new Judge(evidence).unknown().size();
    }

    private List<Event> eventsOf(Key key) {
        return events.getOrDefault(key, List.of());
    }

    private boolean overridden(Key key) {
        return eventsOf(key).stream().anyMatch(event -> event.resentMillis() != null);
    }

    private boolean dropped(Key key) {
        return eventsOf(key).stream().anyMatch(event -> event.state().equals("DROPPED"));
    }

    private void expect(boolean holds, String what, Object of) {
        if (!holds) {
            violations.add(what + ": " + of);
        }
    }

    private void oneSnapshotForOneIntent() {
        executions.forEach((key, done) ->
                expect(done.size() <= 1 || overridden(key), "I1 more than one snapshot of one intent", done));
    }

    private void nothingLost() {
        unknown().forEach(one -> expect(false, "I2 a snapshot that the journal does not know", one));
    }

    private List<Execution> unknown() {
        var known = new HashSet<String>();
        for (var row : evidence.intents()) {
            row.named().ifPresent(known::add);
            known.addAll(row.duplicates());
        }
        return evidence.executions().stream()
                .filter(one -> !dropped(new Key(one.intent(), one.volume())) && !known.contains(one.snapshot()))
                .toList();
    }

    private void noSnapshotOutOfThinAir() {
        for (var row : evidence.intents()) {
            if (WITH_SNAPSHOT.contains(row.state())) {
                var made = executions.getOrDefault(new Key(row.intent(), row.volume()), List.of());
                expect(
                        made.stream()
                                .anyMatch(one -> Optional.of(one.snapshot()).equals(row.named())),
                        "I3 no such snapshot of that intent and volume",
                        row);
            }
        }
    }

    /** After a death and a clock that was set back, a date may come again: with an F2 of its own. */
    private void durableBeforeSent() {
        var seen = new HashMap<String, Long>();
        for (var send : evidence.sends()) {
            var key = new Key(send.intent(), send.volume());
            long durable = eventsOf(key).stream()
                    .filter(event ->
                            event.state().equals("DISPATCHED") && event.signed().equals(Optional.of(send.signedAt())))
                    .count();
            expect(durable > 0, "I4 sent with a date that is not in the journal", send);
            long times = seen.merge(key + " " + send.signedAt(), 1L, Long::sum);
            expect(times <= Math.max(1, durable), "I4 transmitted twice", send);
        }
        evidence.earlySends().forEach(send -> expect(false, "I4 sent before it was durable", send));
    }

    /** From doubt back to where it may be sent, only by a person, whose will is in the journal. */
    private void resentOnlyAfterCertaintyOrAPerson() {
        events.forEach((key, rows) -> {
            Long will = null;
            boolean doubt = false;
            for (var row : rows) {
                boolean newWill =
                        row.resentMillis() != null && !row.resentMillis().equals(will);
                if (row.state().equals("DISPATCHED")) {
                    expect(!doubt || newWill, "I5 sent again out of doubt", row);
                }
                doubt = switch (row.state()) {
                    case "DISPATCHED", "UNKNOWN", "ABSENT" -> true;
                    case "PLANNED" -> doubt && !newWill;
                    default -> false;
                };
                will = newWill ? row.resentMillis() : will;
            }
        });
    }

    private void everythingSettled() {
        for (var row : evidence.intents()) {
            expect(
                    ENDED.contains(row.state()) || NEEDS_A_PERSON.contains(row.state()),
                    "I7, I10 neither at its end nor with a person",
                    row);
        }
    }

    private void failedOnlyOnEvidence() {
        for (var row : evidence.intents()) {
            var made = executions.getOrDefault(new Key(row.intent(), row.volume()), List.of());
            boolean without = Set.of("FAILED", "CANCELLED").contains(row.state())
                    && row.named().isEmpty();
            expect(!without || made.isEmpty(), "I8 called failed although there is a snapshot", row);
        }
    }

    /** Holds while EC2 keeps assumptions A1 and A2. */
    private void absentOnlyIfAbsent() {
        events.forEach((key, rows) -> {
            var made = executions.getOrDefault(key, List.of());
            for (var row : rows) {
                boolean executed = made.stream()
                        .anyMatch(one -> Optional.of(one.signedAt()).equals(row.signed()));
                expect(
                        !row.state().equals("ABSENT") || !executed,
                        "I8 called absent although there is a snapshot",
                        row);
            }
        });
    }

    private void sentToTheRightAccount() {
        for (var send : evidence.sends()) {
            expect(send.account().equals(evidence.account()), "I14 sent to another account", send);
        }
    }

    /** The members of a set, by its intent: where the journal has several volumes of one intent. */
    private Map<String, Set<String>> sets() {
        var sets = evidence.intents().stream()
                .collect(Collectors.groupingBy(
                        Row::intent, Collectors.mapping(Row::volume, Collectors.toUnmodifiableSet())));
        sets.values().removeIf(volumes -> volumes.size() < 2);
        return sets;
    }

    /** I15: a set is asked for as a whole, each time; nothing tops it up. */
    private void setsSentWhole() {
        var sets = sets();
        evidence.sends().stream()
                .filter(send -> sets.containsKey(send.intent()))
                .collect(Collectors.groupingBy(
                        send -> send.intent() + " " + send.signedAt(),
                        Collectors.mapping(send -> send, Collectors.toList())))
                .forEach((request, sends) -> expect(
                        sends.stream()
                                .map(Send::volume)
                                .collect(Collectors.toSet())
                                .equals(sets.get(sends.getFirst().intent())),
                        "I15 a set that is sent in part",
                        sends));
    }

    /** CreateSnapshot and CreateSnapshots have a bucket each, and a set is one request. */
    private void paceKept() {
        var sets = sets().keySet();
        paceKept(evidence.sends().stream()
                .filter(send -> !sets.contains(send.intent()))
                .map(Send::at)
                .sorted()
                .toList());
        paceKept(evidence.sends().stream()
                .filter(send -> sets.contains(send.intent()))
                .collect(Collectors.toMap(send -> send.intent() + " " + send.signedAt(), Send::at, (one, same) -> one))
                .values()
                .stream()
                .sorted()
                .toList());
        spacingKept();
    }

    private void paceKept(List<Instant> times) {
        for (int first = 0; first < times.size(); first++) {
            for (int last = first + BURST; last < times.size(); last += 7) {
                double seconds =
                        Duration.between(times.get(first), times.get(last)).toMillis() / 1e3;
                // Half a second of jitter on the way, and one for counting from either end.
                expect(last - first <= BURST + PER_SECOND * (seconds + 0.5) + 1, "I9 too many sends", times.get(first));
            }
        }
    }

    private void spacingKept() {
        var byVolume = new HashMap<String, Instant>();
        evidence.sends().stream().sorted(Comparator.comparing(Send::at)).forEach(send -> {
            var before = byVolume.put(send.volume(), send.at());
            expect(
                    before == null
                            || evidence.refused().contains(send.volume())
                            || !send.at().isBefore(before.plus(SPACING)),
                    "I9 too soon after the volume's last",
                    send);
        });
    }

    /** I13: what could not be prevented is shown. */
    private void duplicatesShown() {
        for (var row : evidence.intents()) {
            var key = new Key(row.intent(), row.volume());
            int made = executions.getOrDefault(key, List.of()).size();
            if (made > 1 && !dropped(key)) {
                expect(row.duplicates().size() == made - 1, "I13 a duplicate that is not shown", row);
            }
            expect(made > 1 || row.duplicates().isEmpty(), "I13 a duplicate that is none", row);
        }
    }
}
