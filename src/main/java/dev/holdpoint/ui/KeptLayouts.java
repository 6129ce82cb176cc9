package dev.holdpoint.ui;

import dev.holdpoint.settings.TableLayout;
import dev.holdpoint.ui.volumes.Layouts;

/** Keeps the arrangement of the list of volumes in the settings. FX thread only. */
final class KeptLayouts implements Layouts {
    private final Desk desk;
    /** As it is, though perhaps not yet on disk. */
    private TableLayout layout;

    KeptLayouts(Desk desk) {
        this.desk = desk;
        this.layout = desk.settings().current().volumes();
    }

    @Override
    public TableLayout layout() {
        return layout;
    }

    @Override
    public void keep(TableLayout now) {
        layout = now;
        desk.background().execute(() -> desk.settings().change(settings -> settings.withVolumes(now)));
    }
}
