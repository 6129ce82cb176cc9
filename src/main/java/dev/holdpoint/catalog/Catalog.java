package dev.holdpoint.catalog;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.model.Connection;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Lists what there is to snapshot. Any thread may call it; it never blocks. */
public final class Catalog {
    private final CloudProvider clouds;
    private final Executor background;
    private final InstantSource clock;
    private final Delays delays;
    private final Map<Connection, Turns> turns = new ConcurrentHashMap<>();

    /**
     * A catalog of what {@code clouds} show.
     *
     * @param background runs calls that block; virtual threads are meant
     */
    public Catalog(CloudProvider clouds, Executor background, InstantSource clock) {
        this(clouds, background, clock, Delays.on(background));
    }

    /** @param delays has volumes listed no faster than EC2 allows */
    Catalog(CloudProvider clouds, Executor background, InstantSource clock, Delays delays) {
        this.clouds = clouds;
        this.background = background;
        this.clock = clock;
        this.delays = delays;
    }

    /**
     * Begins to list the volumes of a connection. Volumes, instances and snapshots are read side by side, and rows are
     * told as soon as their volume is known.
     *
     * @param listener told one event at a time, on a background thread; nothing more once the stream is stopped
     */
    public VolumeStream list(Connection connection, Consumer<CatalogEvent> listener) {
        var pace = turns.computeIfAbsent(connection, ignored -> new Turns(clock.instant()));
        var stream = new VolumeStream(clouds.fleet(connection), delays, clock, pace, listener);
        stream.start(background);
        return stream;
    }
}
