package dev.holdpoint.engine;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.SnapshotParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The intents of one request to EC2: a volume by itself, or all members of a set, which go together or not at all. */
record Batch(List<Intent> members) {
    Batch {
        members = List.copyOf(members);
    }

    /** The requests that {@code intents} belong to, in the order of their first members. */
    static List<Batch> of(List<Intent> intents) {
        var sets = new LinkedHashMap<IntentId, List<Intent>>();
        var batches = new ArrayList<List<Intent>>();
        for (var intent : intents) {
            if (intent.parameters().set().isEmpty()) {
                batches.add(List.of(intent));
            } else {
                known(sets, batches, intent.key().intent()).add(intent);
            }
        }
        return batches.stream().map(Batch::new).toList();
    }

    private static List<Intent> known(Map<IntentId, List<Intent>> sets, List<List<Intent>> batches, IntentId intent) {
        return sets.computeIfAbsent(intent, ignored -> {
            var fresh = new ArrayList<Intent>();
            batches.add(fresh);
            return fresh;
        });
    }

    Intent first() {
        return members.getFirst();
    }

    /** What is sent: every member's parameters name the whole set. */
    SnapshotParameters parameters() {
        return first().parameters();
    }

    /** Whether it is sent as a set, by the call and the bucket that are for sets. */
    boolean isSet() {
        return parameters().set().isPresent();
    }

    /** Whether all of it is unsent. */
    boolean unsent() {
        return members.stream().allMatch(Batch::isUnsent);
    }

    /** The members that are unsent beside others that are not: they are never sent, for that would top up a set. */
    List<Intent> leftBehind() {
        return unsent() ? List.of() : members.stream().filter(Batch::isUnsent).toList();
    }

    private static boolean isUnsent(Intent intent) {
        return intent.state() instanceof IntentState.Unsent;
    }
}
