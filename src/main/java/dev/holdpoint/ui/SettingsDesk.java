package dev.holdpoint.ui;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.ui.settings.SettingsDeeds;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What the settings screen can have done, by the settings and the window. */
final class SettingsDesk implements SettingsDeeds {
    private final Desk desk;
    private final Consumer<Appearance> show;
    private final Runnable network;
    /** As it is, though perhaps not yet on disk. */
    private Appearance appearance;

    /** @param show shows an appearance and keeps it */
    SettingsDesk(Desk desk, Consumer<Appearance> show, Runnable network) {
        this.desk = desk;
        this.show = show;
        this.network = network;
        this.appearance = desk.settings().current().appearance();
    }

    @Override
    public Appearance appearance() {
        return appearance;
    }

    @Override
    public void choose(Appearance chosen) {
        appearance = chosen;
        show.accept(chosen);
    }

    @Override
    public void network() {
        network.run();
    }

    @Override
    public Optional<Problem> exportTo(Path file) {
        return desk.settings().exportTo(file);
    }

    @Override
    public Optional<Problem> importFrom(Path file) {
        var problem = desk.settings().importFrom(file);
        if (problem.isEmpty()) {
            var imported = desk.settings().current().appearance();
            desk.around().relay().run(() -> choose(imported));
        }
        return problem;
    }
}
