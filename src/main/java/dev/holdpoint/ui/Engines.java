package dev.holdpoint.ui;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import java.util.concurrent.CompletionStage;

/** Gives the engine that takes and follows the snapshots of a connection. */
public interface Engines {

    /**
     * The engine for {@code connection}, the same one for the same journal. Opening the journal may take its time, or
     * fail: then nothing can be taken, and the problems say why. Does not block; any thread may call it.
     */
    CompletionStage<Checked<SnapshotEngine>> engineFor(Connection connection);

    /**
     * The engine of AWS's journal, for reading without a connection. It goes on with work that is unfinished, if there
     * is any, as it would at the next connection. Does not block; any thread may call it.
     */
    CompletionStage<Checked<SnapshotEngine>> remembered();
}
