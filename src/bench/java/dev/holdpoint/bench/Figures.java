package dev.holdpoint.bench;

import java.util.Map;

/** What a probe measured, by name. */
record Figures(Map<String, Double> byName) {
    Figures {
        byName = Map.copyOf(byName);
    }

    /** The figure {@code name}, which the probe must have said. */
    double of(String name) {
        var figure = byName.get(name);
        if (figure == null) {
            throw new IllegalStateException("the probe did not say " + name);
        }
        return figure;
    }
}
