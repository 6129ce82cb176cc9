package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot of the EC2 in memory; each carrier shows it from a time of its own. */
final class FakeSnapshot {

    final SnapshotId id;
    final SnapshotParameters made;
    final Instant start;
    final Map<Class<? extends SnapshotQuery>, Instant> visible = new LinkedHashMap<>();
    private final Optional<IntentId> described;
    private Optional<IntentId> tagged;
    List<Tag> tags;
    Instant done;
    Instant hiddenFrom = Instant.MAX;
    Instant hiddenUntil = Instant.MAX;
    boolean deleted;
    boolean error;

    FakeSnapshot(SnapshotId id, SnapshotParameters made, Instant start, Instant done) {
        this.id = id;
        this.made = made;
        this.start = start;
        this.done = done;
        this.tags = made.tags();
        this.described = Carriers.intentIn(made.description());
        this.tagged = tags.stream()
                .filter(tag -> tag.key().equals(Carriers.INTENT))
                .map(tag -> IntentId.parse(tag.value()))
                .findFirst();
    }

    /** Its tags are taken away. */
    void strip() {
        tags = List.of();
        tagged = Optional.empty();
    }

    /** Whether a query would show it now. */
    boolean shows(SnapshotQuery query, Instant now) {
        return !deleted
                && !visible.getOrDefault(query.getClass(), Instant.MIN).isAfter(now)
                && (now.isBefore(hiddenFrom) || !now.isBefore(hiddenUntil))
                && matches(query, now);
    }

    private boolean matches(SnapshotQuery query, Instant now) {
        return switch (query) {
            case SnapshotQuery.ByIds byIds -> byIds.ids().contains(id);
            case SnapshotQuery.ByIntentTags byTags ->
                tagged.filter(byTags.intents()::contains).isPresent();
            case SnapshotQuery.ByDescriptions byText ->
                described.filter(byText.intents()::contains).isPresent();
            case SnapshotQuery.ByVolumes byVolumes -> byVolumes.volumes().contains(made.volume());
            case SnapshotQuery.Pending ignored -> !error && now.isBefore(done);
            case SnapshotQuery.Ours ignored ->
                tags.stream().anyMatch(tag -> tag.key().equals(Carriers.INTENT));
        };
    }

    /** As DescribeSnapshots shows it. */
    Sighting sighting(Instant now) {
        boolean completed = !now.isBefore(done);
        long percent = Duration.between(start, now).toMillis()
                * 100
                / Math.max(1, Duration.between(start, done).toMillis());
        var status = error ? "error" : completed ? "completed" : "pending";
        return new Sighting(
                id,
                made.volume(),
                status,
                (int) Math.min(100, percent),
                start,
                completed ? done : null,
                error ? "Client.InternalError" : "",
                made.description(),
                tags);
    }
}
