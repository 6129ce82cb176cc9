package dev.holdpoint.ui.settings;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Connections;
import dev.holdpoint.settings.Notices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What the settings screen can have done. */
public interface SettingsDeeds {

    /** How the window looks and speaks now. FX thread only. */
    Appearance appearance();

    /** Shows and keeps it. FX thread only; does not block. */
    void choose(Appearance appearance);

    /** Where the operator is told of what happens to runs. FX thread only. */
    Notices notices();

    /** Keeps it, and shows it wherever else it is shown. FX thread only; does not block. */
    void choose(Notices notices);

    /** What the operator said about accounts and profiles. Any thread may call it; does not block. */
    Connections connections();

    /** Takes the mark of an account away; complete once it is gone. FX thread only; does not block. */
    CompletionStage<Connections> unmark(AccountId account);

    /** Whether an account is open that could be marked. FX thread only. */
    boolean isMarkable();

    /** Asks how the operator knows the account that is open, in place of these settings. FX thread only. */
    void mark();

    /** Opens the settings of the network in place of these. FX thread only. */
    void network();

    /** Writes all settings to a file; what went wrong, if anything. Blocks. */
    Optional<Problem> exportTo(Path file);

    /** Takes over the settings of a file; what went wrong, if anything. Blocks. */
    Optional<Problem> importFrom(Path file);
}
