package dev.holdpoint.ui.volumes;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.catalog.CatalogEvent;
import dev.holdpoint.catalog.VolumeStream;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.FxRelay;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Lists the volumes of the connection and feeds the table, once a frame however fast pages come. FX thread only. */
final class VolumeLoad {
    private final Catalog catalog;
    private final FxRelay relay;
    private final VolumeList list;
    private final ReadOnlyObjectWrapper<ListPhase> phase = new ReadOnlyObjectWrapper<>(new ListPhase.NotConnected());
    private final List<Problem> missing = new ArrayList<>();
    private @Nullable Connection connection;
    private @Nullable VolumeStream stream;
    private int attempt;

    VolumeLoad(Catalog catalog, FxRelay relay, VolumeList list) {
        this.catalog = catalog;
        this.relay = relay;
        this.list = list;
    }

    ReadOnlyObjectProperty<ListPhase> phase() {
        return phase.getReadOnlyProperty();
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
        stream = catalog.list(place, relay.batched(events -> {
            // What was under way when the operator went elsewhere may still arrive.
            if (mine == attempt) {
                take(events);
            }
        }));
    }

    private void end() {
        attempt++;
        var running = stream;
        if (running != null) {
            running.stop();
            stream = null;
        }
    }

    private void take(List<CatalogEvent> events) {
        for (var event : events) {
            switch (event) {
                case CatalogEvent.Rows rows -> list.merge(rows.rows());
                case CatalogEvent.Incomplete incomplete -> miss(incomplete.problem());
                case CatalogEvent.Finished finished -> finish(finished);
                case CatalogEvent.Failed failed -> phase.set(new ListPhase.Failed(failed.problem()));
            }
        }
        list.settle();
        if (phase.get() instanceof ListPhase.Loading) {
            phase.set(new ListPhase.Loading(list.all().size()));
        }
    }

    private void finish(CatalogEvent.Finished finished) {
        list.finish();
        phase.set(new ListPhase.Listed(finished.volumes(), finished.at(), missing));
    }

    private void miss(Problem problem) {
        missing.add(problem);
        if (phase.get() instanceof ListPhase.Listed listed) {
            phase.set(new ListPhase.Listed(listed.volumes(), listed.at(), missing));
        }
    }
}
