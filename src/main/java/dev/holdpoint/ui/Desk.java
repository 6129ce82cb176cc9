package dev.holdpoint.ui;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.Network;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.desktop.Diagnostics;
import dev.holdpoint.settings.Presets;
import dev.holdpoint.settings.SettingsStore;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.runs.RunTools;
import java.util.concurrent.Executor;

/**
 * What the window works with.
 *
 * @param diagnostics what this program is, and what helps when something is wrong
 * @param background runs what touches the disk; virtual threads are meant
 */
public record Desk(
        Accounts accounts,
        SignIn signIn,
        Network network,
        Catalog catalog,
        Engines engines,
        Kept kept,
        Diagnostics diagnostics,
        Executor background,
        Surroundings around,
        RunTools tools,
        Demo demo) {

    /** What the operator chose. */
    public SettingsStore settings() {
        return kept.settings();
    }

    /** The saved requests. */
    public Presets presets() {
        return kept.presets();
    }
}
