package dev.holdpoint.ui;

import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.volumes.Onward;

/** Where the list of volumes leads to. FX thread only. */
record FromVolumes(Screens screens, Lull lull) implements Onward {
    static FromVolumes of(Screens screens, Desk desk) {
        return new FromVolumes(screens, new Lull(screens.root(), desk.tools().pauses()));
    }

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

    @Override
    public void giveUp() {
        screens.connection().leave();
        screens.rest().goOn();
        screens.remember();
    }

    /**
     * The collector is in no hurry: asked once, it halves the memory that the program holds for the rest of the day.
     */
    @Override
    public void spent() {
        lull.add(System::gc);
    }
}
