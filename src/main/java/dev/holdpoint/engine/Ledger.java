package dev.holdpoint.engine;

import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All runs that the engine works on or shows, as they are now, and which of their intents the journal does not know yet
 * as they are. The engine's thread only.
 */
final class Ledger {
    private final Journal journal;
    private final IntentMachine machine;
    /** Oldest first, but for runs that were rebuilt. */
    private final Map<RunId, Sheet> sheets = new LinkedHashMap<>();

    private final Map<IntentKey, Sheet> sheetOf = new HashMap<>();
    private final Set<RunId> unwritten = new LinkedHashSet<>();
    /** What {@link #at} told last, until something changes: it is asked several times a turn. */
    private final Map<Connection, List<Intent>> told = new HashMap<>();

    private long revision;

    Ledger(Journal journal, IntentMachine machine) {
        this.journal = journal;
        this.machine = machine;
    }

    /** One run: what it is, and its intents as they are now. */
    private static final class Sheet {
        private Run run;
        private final Map<IntentKey, Intent> intents = new LinkedHashMap<>();
        /** Every transition that the journal does not know yet, in its order; what only goes on is no transition. */
        private final List<Intent> unwritten = new ArrayList<>();

        private boolean stale;

        Sheet(Run run) {
            this.run = run;
            run.intents().forEach(intent -> intents.put(intent.key(), intent));
        }

        void miss(Intent before, Intent after) {
            if (before.state().getClass().equals(after.state().getClass())) {
                unwritten.remove(before);
            }
            unwritten.add(after);
        }

        Run run() {
            if (stale) {
                run = run.with(List.copyOf(intents.values()));
                stale = false;
            }
            return run;
        }
    }

    /** Begins a run: durable when this returns. */
    void begin(Run run) throws JournalException {
        journal.begin(run);
        show(run);
    }

    /** Takes up a run that the journal knows already. */
    void show(Run run) {
        if (sheets.containsKey(run.id())) {
            return;
        }
        var sheet = new Sheet(run);
        sheets.put(run.id(), sheet);
        run.intents().forEach(intent -> sheetOf.put(intent.key(), sheet));
        changed();
    }

    private void changed() {
        revision++;
        told.clear();
    }

    /** Lets {@code event} happen to an intent; whether anything changed. */
    boolean apply(IntentKey key, IntentEvent event, Instant now) {
        var sheet = sheetOf.get(key);
        var before = sheet == null ? null : sheet.intents.get(key);
        if (sheet == null || before == null) {
            return false;
        }
        var after = machine.step(before, event, now);
        if (after.equals(before)) {
            return false;
        }
        sheet.intents.put(key, after);
        sheet.stale = true;
        changed();
        if (!onlyChecked(before, after)) {
            sheet.miss(before, after);
            unwritten.add(sheet.run.id());
        }
        return true;
    }

    /**
     * What only says when something was last looked at is not worth a write: after a restart it is looked at anyway.
     */
    private static boolean onlyChecked(Intent before, Intent after) {
        if (before.state() instanceof Captured was && after.state() instanceof Captured is) {
            boolean seenBefore = !was.checkedAt().equals(was.startTime());
            return seenBefore
                    && was.snapshot().equals(is.snapshot())
                    && was.percent() == is.percent()
                    && before.duplicates().equals(after.duplicates());
        }
        return before.state() instanceof Unconfirmed was
                && after.state() instanceof Unconfirmed is
                && was.signedAt().equals(is.signedAt())
                && before.duplicates().equals(after.duplicates());
    }

    /** Whether the journal misses something. */
    boolean hasUnwritten() {
        return !unwritten.isEmpty();
    }

    /**
     * Makes all changes durable, run by run, each in one transaction.
     *
     * @param failed told what went wrong with a run, whose changes stay to be written
     */
    void commit(Consumer<Failure> failed) {
        for (var id : List.copyOf(unwritten)) {
            var sheet = sheets.get(id);
            if (sheet == null) {
                continue;
            }
            try {
                journal.record(id, List.copyOf(sheet.unwritten));
                sheet.unwritten.clear();
                unwritten.remove(id);
            } catch (JournalException e) {
                failed.accept(new Failure(id, e));
            }
        }
    }

    /** A run whose changes could not be made durable. */
    record Failure(RunId run, JournalException cause) {}

    /** Counts up with every change. */
    long revision() {
        return revision;
    }

    boolean knows(RunId run) {
        return sheets.containsKey(run);
    }

    boolean knows(IntentKey intent) {
        return sheetOf.containsKey(intent);
    }

    Optional<Intent> intent(IntentKey key) {
        return Optional.ofNullable(sheetOf.get(key)).map(sheet -> sheet.intents.get(key));
    }

    Optional<Connection> connectionOf(IntentKey key) {
        return Optional.ofNullable(sheetOf.get(key)).map(sheet -> sheet.run.connection());
    }

    Optional<Run> run(RunId id) {
        return Optional.ofNullable(sheets.get(id)).map(Sheet::run);
    }

    List<Intent> intentsOf(RunId run) {
        var sheet = sheets.get(run);
        return sheet == null ? List.of() : List.copyOf(sheet.intents.values());
    }

    /** The intents of the same request to EC2: the members of a set, or the one by itself; none if it is not known. */
    List<Intent> setOf(IntentKey key) {
        var sheet = sheetOf.get(key);
        return sheet == null
                ? List.of()
                : sheet.intents.values().stream()
                        .filter(intent -> intent.key().intent().equals(key.intent()))
                        .toList();
    }

    /**
     * A person wants it to be sent. A set is sent whole or not at all: topping it up would break the one point in time
     * that it is for.
     */
    void resend(IntentKey key, Instant now) {
        var members = setOf(key);
        boolean unsent = members.stream().allMatch(one -> one.state() instanceof IntentState.Unsent);
        boolean inDoubt = members.stream().allMatch(one -> one.state() instanceof IntentState.InDoubt);
        if (unsent || inDoubt) {
            members.forEach(member -> apply(member.key(), new IntentEvent.SendAnyway(), now));
        }
    }

    /** Adds to what the operator attested of a run: durable when this returns. */
    Optional<Run> state(RunId id, Attestation.Statement statement) throws JournalException {
        var sheet = sheets.get(id);
        if (sheet == null) {
            return Optional.empty();
        }
        attest(sheet, sheet.run().attestation().with(statement));
        return Optional.of(sheet.run());
    }

    /** Adds that a person accepted what an intent was held for: durable when this returns. */
    void accept(IntentKey key, Problem problem, Instant now) throws JournalException {
        var sheet = sheetOf.get(key);
        if (sheet != null) {
            attest(sheet, sheet.run().attestation().accepting(key.volume(), problem, now));
        }
    }

    private void attest(Sheet sheet, Attestation more) throws JournalException {
        journal.attest(sheet.run.id(), more);
        sheet.run = sheet.run().with(more);
        changed();
    }

    /** What the operator saw and accepted of the run of an intent. */
    Attestation attestation(IntentKey key) {
        var sheet = sheetOf.get(key);
        return sheet == null ? Attestation.NONE : sheet.run.attestation();
    }

    /** When the run of an intent was begun. */
    Instant startedAt(IntentKey key) {
        var sheet = sheetOf.get(key);
        return sheet == null ? Instant.EPOCH : sheet.run.startedAt();
    }

    /** The run of an intent. */
    Optional<RunId> runOf(IntentKey key) {
        return Optional.ofNullable(sheetOf.get(key)).map(sheet -> sheet.run.id());
    }

    /** All intents that were wanted at this place with this login, in the order in which they were wanted. */
    List<Intent> at(Connection connection) {
        return told.computeIfAbsent(connection, this::intentsAt);
    }

    private List<Intent> intentsAt(Connection connection) {
        return sheets.values().stream()
                .filter(sheet -> sameLogin(sheet.run.connection(), connection))
                .flatMap(sheet -> sheet.intents.values().stream())
                .toList();
    }

    /** Whether two connections use the same credentials at the same place. */
    static boolean sameLogin(Connection one, Connection other) {
        return one.samePlace(other) && one.profile().equals(other.profile());
    }

    /** The connections of all runs. */
    List<Connection> connections() {
        return sheets.values().stream().map(sheet -> sheet.run.connection()).toList();
    }

    /** All runs, newest first. */
    List<Run> runs() {
        return sheets.values().stream()
                .map(Sheet::run)
                .sorted(Comparator.comparing(Run::id).reversed())
                .toList();
    }

    /** Whether something may still happen by itself. */
    boolean open() {
        return sheets.values().stream()
                .anyMatch(sheet -> sheet.intents.values().stream()
                        .anyMatch(intent -> !intent.state().ended()));
    }
}
