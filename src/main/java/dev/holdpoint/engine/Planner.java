package dev.holdpoint.engine;

import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mints the identities of a request, and writes each of its requests to EC2 down to the letter. */
final class Planner {
    private final Instant now;
    private final RandomGenerator random;

    Planner(Instant now, RandomGenerator random) {
        this.now = now;
        this.random = random;
    }

    Plan plan(Connection connection, SnapshotRequest request) {
        var run = RunId.mint(now, random);
        return new Plan(run, connection, request, items(connection, request, run, Map.of()));
    }

    /** What stays the same to the letter keeps its identity, and with it what a dry run said of it. */
    Plan replan(Plan earlier, SnapshotRequest request) {
        var minted = earlier.items().stream()
                .collect(Collectors.toMap(item -> item.key().volume(), Function.identity()));
        return new Plan(
                earlier.run(),
                earlier.connection(),
                request,
                items(earlier.connection(), request, earlier.run(), minted));
    }

    private List<Plan.Item> items(
            Connection connection, SnapshotRequest request, RunId run, Map<VolumeId, Plan.Item> minted) {
        var items = new ArrayList<Plan.Item>();
        for (var subject : request.subjects()) {
            var kept = minted.get(subject.members().getFirst().id());
            if (kept != null) {
                var same = write(connection, request, subject, run, kept.key().intent());
                if (minted.values().containsAll(same)) {
                    items.addAll(same);
                    continue;
                }
            }
            items.addAll(write(connection, request, subject, run, IntentId.mint(now, random)));
        }
        return items;
    }

    private List<Plan.Item> write(
            Connection connection, SnapshotRequest request, Subject subject, RunId run, IntentId intent) {
        var description = request.description()
                .describe(subject, request.filling(connection, now))
                .orThrow();
        var target = target(request, subject);
        return subject.members().stream()
                .map(volume -> new Plan.Item(
                        new IntentKey(intent, volume.id()),
                        new SnapshotParameters(
                                volume.id(),
                                Carriers.describe(description, intent),
                                Carriers.tag(request.tagsFor(subject, volume), request, run, intent),
                                target,
                                set(request, subject))))
                .toList();
    }

    /** A set is one request with one target: where its volumes would not agree, the Region. */
    private static Target target(SnapshotRequest request, Subject subject) {
        var wanted = subject.members().stream()
                .map(request.target()::resolve)
                .distinct()
                .toList();
        return wanted.size() == 1 ? wanted.getFirst() : new Target.InRegion();
    }

    private static @Nullable SnapshotSet set(SnapshotRequest request, Subject subject) {
        return switch (subject) {
            case Subject.Single ignored -> null;
            case Subject.InstanceSet set ->
                new SnapshotSet(
                        set.instance().id(),
                        set.withoutBoot(),
                        set.excluded().stream().sorted().toList(),
                        request.copyTags(),
                        set.members().stream().map(Volume::id).toList());
        };
    }
}
