package dev.holdpoint.ui.volumes;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.catalog.CatalogEvent;
import dev.holdpoint.catalog.CatalogListener;
import dev.holdpoint.catalog.VolumeStream;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Calm;
import dev.holdpoint.ui.fx.FirstFrames;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Lists the volumes of the connection and feeds the table, once a frame however fast pages come. FX thread only. */
final class VolumeLoad {
    /** So many rows are taken in within a frame, on the slowest machine too. */
    private static final int BITE = 2000;

    /**
     * JavaFX lays all rows out twice when a table has more of them, and a long listing needs both processors itself.
     */
    private static final Duration GROWTH = Duration.ofMillis(500);

    private final Catalog catalog;
    private final FxRelay relay;
    private final VolumeList list;
    private final Runnable spent;
    /** A long list is shown as it grows, but not drawn anew with every page. */
    private final Calm<Integer> growth;

    private final ReadOnlyObjectWrapper<ListPhase> phase = new ReadOnlyObjectWrapper<>(new ListPhase.NotConnected());
    private final List<Problem> missing = new ArrayList<>();
    /** What came and is not in the list yet. */
    private final Queue<CatalogEvent> waiting = new ArrayDeque<>();

    private @Nullable Connection connection;
    private @Nullable VolumeStream stream;
    private int attempt;
    private boolean working;

    /** @param spent run when a long listing has come to its end, and much of it is of no use any more */
    VolumeLoad(Surroundings around, Catalog catalog, VolumeList list, Runnable spent) {
        this.catalog = catalog;
        this.relay = around.relay();
        this.list = list;
        this.spent = spent;
        this.growth = new Calm<>(GROWTH, around.clock(), Calm.onFxClock(), volumes -> show());
    }

    ReadOnlyObjectProperty<ListPhase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Whether a connection is being opened: where nothing is listed, there will be something, or not after all. */
    void expect(boolean opening) {
        if (!phase.get().isConnected()) {
            phase.set(opening ? new ListPhase.Opening() : new ListPhase.NotConnected());
        }
    }

    /** Whether volumes may be on their way, and there is none yet. */
    ObservableValue<Boolean> awaited() {
        return Bindings.createObjectBinding(
                () -> phase.get().awaits() && list.size().get() == 0, phase, list.size());
    }

    /** Runs {@code then}, once, when the listing under way has ended and what it came to was drawn. */
    void whenListed(Runnable then) {
        phase.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends ListPhase> property, ListPhase before, ListPhase now) {
                if (!(now instanceof ListPhase.Loading)) {
                    phase.removeListener(this);
                    var unused = new FirstFrames().drawn().thenRun(then);
                }
            }
        });
    }

    /** Forgets the old connection's volumes and lists the new one's. */
    void open(Connection fresh) {
        close();
        connection = fresh;
        start();
    }

    /** Forgets the connection and its volumes. */
    void close() {
        end();
        connection = null;
        list.clear();
        phase.set(new ListPhase.NotConnected());
    }

    /** Lists again; the table keeps its rows meanwhile. */
    void refresh() {
        if (connection != null) {
            end();
            start();
        }
    }

    /** Calls the listing off; what was listed stays. */
    void stop() {
        if (phase.get() instanceof ListPhase.Loading loading) {
            end();
            phase.set(new ListPhase.Stopped(loading.soFar()));
        }
    }

    private void start() {
        var place = connection;
        if (place == null) {
            return;
        }
        int mine = attempt;
        missing.clear();
        list.begin();
        phase.set(new ListPhase.Loading(0));
        stream = catalog.list(place, new Feed(relay.batched(events -> {
            // What was under way when the operator went elsewhere may still arrive.
            if (mine == attempt) {
                waiting.addAll(events);
                work();
            }
        })));
    }

    /** Hears the listing on its own threads. */
    private final class Feed implements CatalogListener {
        private final Consumer<CatalogEvent> events;

        Feed(Consumer<CatalogEvent> events) {
            this.events = events;
        }

        @Override
        public void hear(CatalogEvent event) {
            events.accept(event);
        }

        @Override
        public CompletionStage<Boolean> seen() {
            var drawn = new CompletableFuture<Boolean>();
            relay.later(() -> new FirstFrames().drawn().thenAccept(drawn::complete));
            return drawn;
        }

        @Override
        public void spent() {
            relay.later(spent);
        }
    }

    private void end() {
        attempt++;
        waiting.clear();
        var running = stream;
        if (running != null) {
            running.stop();
            stream = null;
        }
    }

    /** Takes in what came, in bites between which the window draws and hears what is typed. */
    private void work() {
        if (working) {
            return;
        }
        for (int rows = 0; rows < BITE && !waiting.isEmpty(); ) {
            rows += take(waiting.remove());
        }
        if (list.all().size() > BITE) {
            growth.accept(list.all().size());
        } else {
            show();
        }
        working = !waiting.isEmpty();
        if (working) {
            relay.later(() -> {
                working = false;
                work();
            });
        }
    }

    private void show() {
        list.settle();
        if (phase.get() instanceof ListPhase.Loading) {
            phase.set(new ListPhase.Loading(list.all().size()));
        }
    }

    /** How many rows it was about. */
    private int take(CatalogEvent event) {
        switch (event) {
            case CatalogEvent.Rows rows -> {
                list.merge(rows.rows());
                return rows.rows().size();
            }
            case CatalogEvent.Incomplete incomplete -> miss(incomplete.problem());
            case CatalogEvent.Finished finished -> finish(finished);
            case CatalogEvent.Failed failed -> phase.set(new ListPhase.Failed(failed.problem()));
        }
        return 0;
    }

    private void finish(CatalogEvent.Finished finished) {
        list.finish();
        list.settle();
        phase.set(new ListPhase.Listed(finished.volumes(), finished.at(), missing));
    }

    private void miss(Problem problem) {
        missing.add(problem);
        if (phase.get() instanceof ListPhase.Listed listed) {
            phase.set(new ListPhase.Listed(listed.volumes(), listed.at(), missing));
        }
    }
}
