package dev.holdpoint.ui;

import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.volumes.Onward;

/** Where the list of volumes leads to. FX thread only. */
record FromVolumes(Screens screens) implements Onward {
    @Override
    public void request() {
        screens.pages().show(Page.REQUEST);
    }

    @Override
    public void snapshots(Volume volume) {
        screens.snapshots(volume);
    }

    @Override
    public void region() {
        screens.connection().pickRegion();
    }
}
