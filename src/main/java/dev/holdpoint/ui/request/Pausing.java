package dev.holdpoint.ui.request;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Attestation.Statement;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Whether writes are paused, as far as the operator has told. It outlives the page and the connection: whoever paused
 * writes must be reminded of them whatever the window shows. FX thread only.
 */
final class Pausing {
    private final Surroundings around;
    private final Supplier<@Nullable SnapshotEngine> engine;
    private final ReadOnlyObjectWrapper<Optional<Pause>> pause = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Of which it was said that writes go on: what is on its way to the journal must not bring the pause back. */
    private final Set<RunId> resumed = new HashSet<>();

    /** @param engine where statements about runs are remembered; gives null while there is none */
    Pausing(Surroundings around, Supplier<@Nullable SnapshotEngine> engine) {
        this.around = around;
        this.engine = engine;
    }

    ReadOnlyObjectProperty<Optional<Pause>> pause() {
        return pause.getReadOnlyProperty();
    }

    /** The operator says that writes are paused now. */
    void begin(String how, List<VolumeId> volumes) {
        pause.set(Optional.of(Pause.begin(around.now(), how, volumes)));
    }

    /** The operator says that writes go on. */
    void resume() {
        var ended = pause.get();
        pause.set(Optional.empty());
        ended.map(Pause::run).ifPresent(run -> {
            resumed.add(run);
            var asked = engine.get();
            if (asked != null) {
                var words = around.text("pause.resumed.statement");
                var unused = asked.state(
                        run,
                        new Statement(
                                around.now(), Pause.RESUMED, words, ended.get().volumes()));
            }
        });
    }

    /** A run was begun. */
    void taken(Run run) {
        pause.set(pause.get().map(current -> current.run() == null ? current.taken(run) : current));
    }

    /** The engine's newest picture. */
    void show(Board board) {
        pause.set(pause.get()
                .map(current -> current.seen(board))
                .or(() -> Pause.in(board).filter(found -> !resumed.contains(found.run()))));
    }
}
