package dev.holdpoint.ui;

import dev.holdpoint.settings.Hints;
import javafx.scene.Node;

/**
 * What stands beside the pages while the demo is open: its band, and the guide to the first snapshot. FX thread only.
 */
final class DemoScreens {
    private final Desk desk;
    private final DemoController band;
    private final GuideController guide;

    DemoScreens(Desk desk) {
        this.desk = desk;
        band = new DemoController(desk.around(), desk.demo(), desk.background());
        guide = new GuideController(desk.around(), this::remember);
    }

    Node loadBand() {
        return band.load();
    }

    Node loadGuide() {
        return guide.load();
    }

    /** Once all screens are loaded; {@code leave} goes back to choosing a connection. */
    void follow(GuideController.Way way, Runnable leave) {
        guide.follow(way);
        band.on(leave, guide::begin);
    }

    /** The demo is open, or something else. Whoever was guided once asks for the guide if it is wanted again. */
    void open(boolean demo) {
        band.show(demo);
        if (demo && !desk.settings().current().hints().guided()) {
            guide.begin();
        }
    }

    void close() {
        band.show(false);
        guide.end();
    }

    private void remember() {
        desk.background().execute(() -> {
            var unused = desk.settings().change(settings -> settings.withHints(new Hints(true)));
        });
    }
}
