package dev.holdpoint.engine;

import dev.holdpoint.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What concerns the work as a whole, each thing once. The engine's thread only. */
final class Notices {
    private final Map<String, Problem> raised = new LinkedHashMap<>();
    private long revision;

    /** Says {@code problem} about {@code topic}, in place of what was said about it before. */
    void raise(String topic, Problem problem) {
        if (!problem.equals(raised.put(topic, problem))) {
            revision++;
        }
    }

    /** Nothing more to say about {@code topic}. */
    void clear(String topic) {
        if (raised.remove(topic) != null) {
            revision++;
        }
    }

    List<Problem> all() {
        return List.copyOf(raised.values());
    }

    long revision() {
        return revision;
    }
}
