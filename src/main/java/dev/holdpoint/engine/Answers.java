package dev.holdpoint.engine;

import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What dry runs were answered of late, so that only what changed is asked again. Known by the parameters to the letter.
 * The engine's thread only.
 */
final class Answers {
    /** Policies change under an answer, and an operator who thinks about a confirmation should not wait again. */
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Map<List<SnapshotParameters>, Known> known = new HashMap<>();

    /**
     * What a dry run told.
     *
     * @param more what else followed from it
     */
    record Answer(Permission permission, List<Problem> more) {
        Answer {
            more = List.copyOf(more);
        }

        /** Whether it need not be asked again: who was denied may have got the permission meanwhile. */
        boolean settled() {
            return permission instanceof Permission.Allowed;
        }
    }

    private record Known(Answer answer, Duration at) {}

    void put(List<SnapshotParameters> request, Answer answer, Duration now) {
        known.values().removeIf(old -> expired(old, now));
        known.put(request, new Known(answer, now));
    }

    Optional<Answer> get(List<SnapshotParameters> request, Duration now) {
        return Optional.ofNullable(known.get(request))
                .filter(one -> !expired(one, now))
                .map(Known::answer);
    }

    private static boolean expired(Known one, Duration now) {
        return now.minus(one.at()).compareTo(GOOD_FOR) > 0;
    }
}
