package dev.holdpoint.ui.connection;

import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.settings.NetworkSettings;

/** The settings of the network, wherever they are kept. FX thread only; keeping does not block it. */
public interface NetworkKeeping {

    NetworkSettings current();

    /** Keeps a choice, which holds for every request from now on. */
    void keep(NetworkChoice choice);
}
