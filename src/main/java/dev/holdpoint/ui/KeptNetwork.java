package dev.holdpoint.ui;

import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.NetworkSettings;
import dev.holdpoint.ui.connection.NetworkKeeping;
import java.util.function.Consumer;

/** Keeps the settings of the network with all others, off the FX thread. */
final class KeptNetwork implements NetworkKeeping {
    private final Desk desk;
    private final Consumer<Problem> tell;

    /** @param tell hears that the settings cannot be written, on a background thread */
    KeptNetwork(Desk desk, Consumer<Problem> tell) {
        this.desk = desk;
        this.tell = tell;
    }

    @Override
    public NetworkSettings current() {
        return desk.settings().current().network();
    }

    @Override
    public void keep(NetworkChoice choice) {
        desk.background().execute(() -> {
            desk.settings()
                    .change(now -> now.withNetwork(now.network().withChoice(choice)))
                    .ifPresent(tell);
            desk.network().changed();
        });
    }
}
