package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState.InDoubt;
import dev.holdpoint.model.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for intents on EC2 by both carriers, and by their volumes before it would say that one is not there
 * (docs/protocol.md, section 4). Blocks: for a background thread. What was seen counts even if another part of the look
 * failed; only a look whose every part can be trusted says that something was <em>not</em> seen.
 */
final class Lookup {
    private final SnapshotCloud cloud;
    private final Duration fence;
    private final Map<SnapshotId, Sighting> seen = new LinkedHashMap<>();
    private @Nullable Instant serverTime;

    private Lookup(SnapshotCloud cloud, Duration fence) {
        this.cloud = cloud;
        this.fence = fence;
    }

    /**
     * What a look told.
     *
     * @param found the snapshots that carry an intent's identity and are of its volume
     * @param validAt the earliest date of EC2's answers, or null if the look cannot be trusted
     * @param failure why it cannot be trusted, or null
     */
    record Result(
            Map<IntentKey, List<Sighting>> found,
            @Nullable Instant validAt,
            @Nullable CloudFailure failure) {

        Optional<Instant> trustedAt() {
            return Optional.ofNullable(validAt);
        }

        Optional<CloudFailure> failed() {
            return Optional.ofNullable(failure);
        }
    }

    /** Looks for {@code wanted}; {@code fence} says from when on an absence would be believed. */
    static Result look(SnapshotCloud cloud, List<Intent> wanted, Duration fence) {
        return new Lookup(cloud, fence).run(wanted);
    }

    private Result run(List<Intent> wanted) {
        try {
            var ids = wanted.stream()
                    .map(intent -> intent.key().intent())
                    .distinct()
                    .toList();
            ask(ids, SnapshotQuery.ByIntentTags::new);
            ask(ids, SnapshotQuery.ByDescriptions::new);
            var found = match(wanted);
            var decisive = wanted.stream()
                    .filter(intent -> !found.containsKey(intent.key()) && wouldBeBelieved(intent))
                    .map(intent -> intent.key().volume())
                    .distinct()
                    .toList();
            ask(decisive, SnapshotQuery.ByVolumes::new);
            return new Result(match(wanted), serverTime, null);
        } catch (CloudException e) {
            return new Result(match(wanted), null, e.failure());
        } catch (RuntimeException e) {
            // An SDK may throw what it likes; to the look it is one that told nothing.
            return new Result(match(wanted), null, unforeseen(e));
        }
    }

    static CloudFailure unforeseen(RuntimeException e) {
        return new CloudFailure(
                CloudFailure.Kind.LOST,
                CloudFailure.Occurrence.POSSIBLY,
                "unexpected",
                "",
                e.getClass().getSimpleName());
    }

    private boolean wouldBeBelieved(Intent intent) {
        return serverTime != null
                && intent.state() instanceof InDoubt doubt
                && !serverTime.isBefore(doubt.signedAt().plus(fence));
    }

    private <T> void ask(List<T> values, Function<List<T>, SnapshotQuery> query) throws CloudException {
        for (var part : parts(values)) {
            var sightings = cloud.look(query.apply(part));
            sightings.snapshots().forEach(sighting -> seen.put(sighting.id(), sighting));
            var at = sightings.serverTime();
            serverTime = serverTime == null || at.isBefore(serverTime) ? at : serverTime;
        }
    }

    private Map<IntentKey, List<Sighting>> match(List<Intent> wanted) {
        var byKey = new HashMap<IntentKey, List<Sighting>>();
        for (var sighting : seen.values()) {
            identity(sighting)
                    .ifPresent(id -> byKey.computeIfAbsent(
                                    new IntentKey(id, sighting.volume()), ignored -> new ArrayList<>())
                            .add(sighting));
        }
        byKey.keySet().retainAll(wanted.stream().map(Intent::key).toList());
        return byKey;
    }

    /** The intent that a snapshot carries: by its description, which nobody can edit, or else by its tag. */
    static Optional<IntentId> identity(Sighting sighting) {
        return Carriers.intentIn(sighting.description())
                .or(() -> tag(sighting, Carriers.INTENT).flatMap(Lookup::parse));
    }

    static Optional<String> tag(Sighting sighting, String key) {
        return sighting.tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(tag -> tag.value())
                .findFirst();
    }

    /** Anybody may put anything into a tag. */
    private static Optional<IntentId> parse(String text) {
        try {
            return Optional.of(IntentId.parse(text));
        } catch (IllegalArgumentException ignored) {
            return Optional.empty();
        }
    }

    /** No more values a query than EC2 takes. */
    static <T> List<List<T>> parts(List<T> values) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < values.size(); from += SnapshotQuery.MAX_VALUES) {
            parts.add(values.subList(from, Math.min(from + SnapshotQuery.MAX_VALUES, values.size())));
        }
        return parts;
    }
}
