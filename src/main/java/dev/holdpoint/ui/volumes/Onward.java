package dev.holdpoint.ui.volumes;

/** Where the list of volumes leads to. FX thread only. */
public interface Onward {

    /** To the request for what is chosen. */
    void request();

    /** To the choice of another Region. */
    void region();
}
