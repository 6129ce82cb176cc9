package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes runs out of what the tags on EC2 say, after a journal was lost. What the tags do not say is left open: such a
 * run is marked as reconstructed, waits for the stricter gate, and knows nothing of volumes without a snapshot. Pure.
 */
final class Rebuild {
    /** How far back it is worth to look. */
    static final Duration HORIZON = Duration.ofDays(7);

    private Rebuild() {}

    /** The runs that {@code sightings} belong to, oldest first. */
    static List<Run> runs(Connection connection, List<Sighting> sightings, Instant now) {
        Map<RunId, List<Sighting>> byRun = sightings.stream()
                .filter(sighting -> sighting.startTime().isAfter(now.minus(HORIZON)))
                .filter(sighting ->
                        Lookup.identity(sighting).isPresent() && run(sighting).isPresent())
                .collect(Collectors.groupingBy(
                        sighting -> run(sighting).orElseThrow(), TreeMap::new, Collectors.toList()));
        return byRun.entrySet().stream()
                .map(entry -> run(entry.getKey(), connection, entry.getValue(), now))
                .toList();
    }

    private static Run run(RunId id, Connection connection, List<Sighting> members, Instant now) {
        var oldestFirst = members.stream()
                .sorted(Comparator.comparing(Sighting::startTime).thenComparing(Sighting::id))
                .toList();
        var byKey = oldestFirst.stream()
                .collect(Collectors.groupingBy(
                        sighting -> new IntentKey(Lookup.identity(sighting).orElseThrow(), sighting.volume()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var first = oldestFirst.getFirst();
        return new Run(
                id,
                connection,
                first.startTime(),
                Carriers.textIn(first.description()),
                Gate.ALL_RESTORABLE,
                Lookup.tag(first, Carriers.CHANGE).orElse(null),
                byKey.entrySet().stream()
                        .map(entry -> intent(entry.getKey(), entry.getValue(), now))
                        .toList(),
                true,
                Attestation.NONE);
    }

    /** The oldest is the intent's own; the next poll says how far it is. */
    private static Intent intent(IntentKey key, List<Sighting> oldestFirst, Instant now) {
        var own = oldestFirst.getFirst();
        List<SnapshotId> others = oldestFirst.stream().skip(1).map(Sighting::id).toList();
        return new Intent(
                key,
                new SnapshotParameters(key.volume(), own.description(), own.tags(), new Target.InRegion()),
                new IntentState.Captured(own.id(), own.startTime(), own.percent(), now),
                now,
                "",
                others);
    }

    /** The run that a snapshot says it belongs to. */
    static Optional<RunId> run(Sighting sighting) {
        return Lookup.tag(sighting, Carriers.RUN).flatMap(Rebuild::parse);
    }

    /** Anybody may put anything into a tag. */
    private static Optional<RunId> parse(String text) {
        try {
            return Optional.of(RunId.parse(text));
        } catch (IllegalArgumentException ignored) {
            return Optional.empty();
        }
    }
}
