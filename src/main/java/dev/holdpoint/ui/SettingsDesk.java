package dev.holdpoint.ui;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Connections;
import dev.holdpoint.settings.Notices;
import dev.holdpoint.ui.settings.SettingsDeeds;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the settings screen can have done, by the settings and the window. */
final class SettingsDesk implements SettingsDeeds {
    private final Desk desk;
    private final Supplier<Appearance> shown;
    private final Consumer<Appearance> show;
    private final Screens screens;

    /**
     * @param shown the appearance of the window now
     * @param show shows an appearance and keeps it
     */
    SettingsDesk(Desk desk, Supplier<Appearance> shown, Consumer<Appearance> show, Screens screens) {
        this.desk = desk;
        this.shown = shown;
        this.show = show;
        this.screens = screens;
    }

    @Override
    public Appearance appearance() {
        return shown.get();
    }

    @Override
    public void choose(Appearance chosen) {
        show.accept(chosen);
    }

    @Override
    public Notices notices() {
        return desk.settings().current().notices();
    }

    @Override
    public void choose(Notices notices) {
        desk.tools().wish().accept(notices.desktop());
        screens.showNotices(notices);
    }

    @Override
    public Connections connections() {
        return desk.settings().current().connections();
    }

    @Override
    public CompletionStage<Connections> unmark(AccountId account) {
        return screens.connection().marks().unmark(account);
    }

    @Override
    public boolean isMarkable() {
        return screens.connection().marks().isOpen();
    }

    @Override
    public void mark() {
        screens.connection().marks().mark();
    }

    @Override
    public void network() {
        screens.connection().showNetwork();
    }

    @Override
    public Optional<Problem> exportTo(Path file) {
        return desk.settings().exportTo(file);
    }

    @Override
    public Optional<Problem> importFrom(Path file) {
        var problem = desk.settings().importFrom(file);
        if (problem.isEmpty()) {
            var imported = desk.settings().current();
            desk.around().relay().run(() -> {
                show.accept(imported.appearance());
                screens.showNotices(imported.notices());
                screens.connection().marks().remark();
            });
        }
        return problem;
    }
}
