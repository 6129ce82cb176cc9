package dev.holdpoint.ui.settings;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Appearance;
import java.nio.file.Path;
import java.util.Optional;

/** What the settings screen can have done. */
public interface SettingsDeeds {

    /** How the window looks and speaks now. FX thread only. */
    Appearance appearance();

    /** Shows and keeps it. FX thread only; does not block. */
    void choose(Appearance appearance);

    /** Opens the settings of the network in place of these. FX thread only. */
    void network();

    /** Writes all settings to a file; what went wrong, if anything. Blocks. */
    Optional<Problem> exportTo(Path file);

    /** Takes over the settings of a file; what went wrong, if anything. Blocks. */
    Optional<Problem> importFrom(Path file);
}
