package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Volume;

/** Where the list of volumes leads to, and what comes of it. FX thread only. */
public interface Onward {

    /** To the request for what is chosen. */
    void request();

    /** To the snapshots that there are of a volume. */
    void snapshots(Volume volume);

    /** To the choice of another Region. */
    void region();

    /** Back from a connection that is being opened. */
    void giveUp();

    /** A long listing has come to its end, and much of what it took is of no use any more. */
    void spent();
}
