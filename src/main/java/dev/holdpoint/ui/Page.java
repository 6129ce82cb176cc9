package dev.holdpoint.ui;

/** The pages of the window, in the order of their keys. */
enum Page {
    VOLUMES,
    REQUEST,
    RUNS,
    HISTORY
}
