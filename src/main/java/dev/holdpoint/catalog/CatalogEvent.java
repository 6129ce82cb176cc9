package dev.holdpoint.catalog;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.VolumeRow;
import java.time.Instant;
import java.util.List;

/** What a listing of volumes tells as it goes. */
public sealed interface CatalogEvent {

    /** Rows that are new, or that are known better than before: the volume's id says which. */
    record Rows(List<VolumeRow> rows) implements CatalogEvent {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Something beside the volumes could not be listed (instances, snapshots): the rows stay, with less in them. */
    record Incomplete(Problem problem) implements CatalogEvent {}

    /** Every volume was listed; rows that are known better may still come, as instances and snapshots are read. */
    record Finished(int volumes, Instant at) implements CatalogEvent {}

    /** The volumes could not be listed to the end: the last event of the stream. */
    record Failed(Problem problem) implements CatalogEvent {}
}
