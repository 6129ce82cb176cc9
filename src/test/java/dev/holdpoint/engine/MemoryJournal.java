package dev.holdpoint.engine;

import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.VolumeBusyException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A journal with the contract of the real one and no disk. What it holds survives the engines that use it. */
class MemoryJournal implements Journal, Witness {
    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Map<RunId, Map<IntentKey, Intent>> intents = new LinkedHashMap<>();
    private final List<Evidence.Event> events = new ArrayList<>();
    /** Whether the next commit meets a disk that is full. */
    BooleanSupplier full = () -> false;

    private final MemoryArchive archive = new MemoryArchive(this);

    @Override
    public void begin(Run run) throws JournalException {
        failIfFull();
        var volumes = new HashSet<Object>();
        for (var intent : run.intents()) {
            boolean busy = intents.entrySet().stream()
                    .filter(entry -> sameVolumes(runs.get(entry.getKey()), run))
                    .flatMap(entry -> entry.getValue().values().stream())
                    .anyMatch(other -> unfinished(other.state())
                            && other.key().volume().equals(intent.key().volume()));
            if (unfinished(intent.state()) && (busy || !volumes.add(intent.key().volume()))) {
                throw new VolumeBusyException("busy", new IllegalStateException());
            }
        }
        runs.put(run.id(), run);
        var byKey = new LinkedHashMap<IntentKey, Intent>();
        run.intents().forEach(intent -> byKey.put(intent.key(), intent));
        intents.put(run.id(), byKey);
        run.intents().forEach(this::append);
    }

    private static boolean sameVolumes(@Nullable Run one, Run other) {
        return one != null
                && one.connection().account().equals(other.connection().account())
                && one.connection().region().equals(other.connection().region());
    }

    /** What the unique index covers. */
    boolean unfinished(IntentState state) {
        return state instanceof IntentState.Unsent || state instanceof IntentState.InDoubt;
    }

    @Override
    public void record(RunId run, List<Intent> changed) throws JournalException {
        failIfFull();
        var byKey = intents.get(run);
        if (byKey == null) {
            throw new JournalException("no such run");
        }
        for (var intent : changed) {
            byKey.put(intent.key(), intent);
            append(intent);
        }
    }

    @Override
    public void attest(RunId run, Attestation attestation) throws JournalException {
        failIfFull();
        runs.computeIfPresent(run, (id, known) -> known.with(attestation));
    }

    void failIfFull() throws JournalException {
        if (full.getAsBoolean()) {
            throw new JournalException("SQLITE_FULL");
        }
    }

    private void append(Intent intent) {
        events.add(new Evidence.Event(
                intent.key().intent().toString(),
                intent.key().volume().value(),
                name(intent.state()),
                intent.state() instanceof IntentState.InDoubt doubt ? doubt.signedAt() : null,
                intent.resentAt().map(Instant::toEpochMilli).orElse(null)));
    }

    private static String name(IntentState state) {
        return state.getClass().getSimpleName().toUpperCase(Locale.ROOT).replace("UNCONFIRMED", "UNKNOWN");
    }

    @Override
    public List<Run> openRuns(Instant resentAfter) {
        return all().filter(run -> run.open()
                        || run.intents().stream()
                                .anyMatch(intent -> intent.resentAt()
                                        .filter(resentAfter::isBefore)
                                        .isPresent()))
                .toList();
    }

    @Override
    public List<Run> latestRuns(int limit) {
        return all().limit(limit).toList();
    }

    Stream<Run> all() {
        return runs.values().stream()
                .map(run -> run.with(
                        List.copyOf(intents.getOrDefault(run.id(), Map.of()).values())))
                .sorted(Comparator.comparing(Run::id).reversed());
    }

    @Override
    public List<Evidence.Event> events() {
        return Collections.unmodifiableList(events);
    }

    @Override
    public List<Evidence.Row> rows() {
        return all().flatMap(run -> run.intents().stream())
                .map(intent -> new Evidence.Row(
                        intent.key().intent().toString(),
                        intent.key().volume().value(),
                        intent.state() instanceof IntentState.Waiting waiting
                                ? "WAITING " + waiting.reason()
                                : name(intent.state()),
                        intent.state().snapshotId().map(Object::toString).orElse(null),
                        intent.duplicates().stream().map(Object::toString).toList()))
                .toList();
    }

    @Override
    public MemoryArchive archive() {
        return archive;
    }

    @Override
    public void close() {}
}
