package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Forecast;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much longer the snapshots of a run may take, by what EC2 tells of earlier snapshots of the same volumes: asked
 * once a run, when it is looked at while snapshots of it are being written. FX thread only.
 */
final class Forecasts {
    private final Surroundings around;
    private final Runnable known;
    private final Set<RunId> asked = new HashSet<>();
    private final Map<VolumeId, List<Duration>> earlier = new HashMap<>();
    private @Nullable SnapshotEngine engine;

    /** @param known told when more is known */
    Forecasts(Surroundings around, Runnable known) {
        this.around = around;
        this.known = known;
    }

    void use(@Nullable SnapshotEngine now) {
        engine = now;
        asked.clear();
        earlier.clear();
    }

    /** Asks for a run that is looked at, if that was not done. */
    void look(@Nullable Run run) {
        var asking = engine;
        if (asking == null || run == null || !writing(run) || !asked.add(run.id())) {
            return;
        }
        var volumes = run.intents().stream()
                .map(intent -> intent.key().volume())
                .distinct()
                .toList();
        around.relay()
                .when(
                        asking.durations(run.connection(), volumes),
                        answer -> answer.value().ifPresent(took -> {
                            earlier.putAll(took);
                            known.run();
                        }));
    }

    private static boolean writing(Run run) {
        return run.intents().stream().anyMatch(intent -> intent.state() instanceof IntentState.Captured);
    }

    /** The forecast for a snapshot that is being written; a set is as slow as its slowest member. */
    Forecast of(Intent intent, Instant now) {
        var took = earlier.get(intent.key().volume());
        return took == null || !(intent.state() instanceof IntentState.Captured there)
                ? new Forecast.NotKnown()
                : Forecast.of(took, Duration.between(there.startTime(), now));
    }

    /** When the whole run may be restorable: as far as the volume that takes longest. */
    Forecast of(Run run, Instant now) {
        var writing = run.intents().stream()
                .filter(intent -> intent.state() instanceof IntentState.Captured)
                .map(intent -> of(intent, now))
                .toList();
        for (var vague : List.of(Forecast.NotKnown.class, Forecast.FirstFull.class, Forecast.Longer.class)) {
            var first = writing.stream().filter(vague::isInstance).findFirst();
            if (first.isPresent()) {
                return first.get();
            }
        }
        return writing.stream()
                .map(Forecast.Between.class::cast)
                .reduce((one, other) ->
                        new Forecast.Between(longer(one.least(), other.least()), longer(one.most(), other.most())))
                .<Forecast>map(range -> range)
                .orElseGet(Forecast.NotKnown::new);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** In a few words; empty where nothing honest can be said. */
    String words(Forecast forecast) {
        return switch (forecast) {
            case Forecast.NotKnown ignored -> "";
            case Forecast.FirstFull ignored -> around.text("forecast.first");
            case Forecast.Longer longer -> around.text("forecast.longer", span(longer.longest()));
            case Forecast.Between range -> between(range);
        };
    }

    private String between(Forecast.Between range) {
        var most = span(range.most());
        if (range.least().toMinutes() == range.most().toMinutes()) {
            return around.text("forecast.about", most);
        }
        return range.least().toMinutes() == 0
                ? around.text("forecast.at-most", most)
                : around.text("forecast.between", range.least().toMinutes(), most);
    }

    private String span(Duration time) {
        long minutes = Math.max(1, time.plusSeconds(59).toMinutes());
        return minutes < 120
                ? around.text("forecast.minutes", minutes)
                : around.text("forecast.hours", time.plusMinutes(59).toHours());
    }
}
