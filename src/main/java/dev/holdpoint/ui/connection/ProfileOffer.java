package dev.holdpoint.ui.connection;

import dev.holdpoint.account.SignIn;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Picker;
import java.util.List;
import java.util.function.Consumer;

/** Brings the profiles into the list to choose from, and keeps it up to date. FX thread only. */
final class ProfileOffer {
    private final FxRelay relay;
    private final SignIn signIn;
    private final ProfileList profiles;
    private final FirstRunController firstRun;
    private final Consumer<List<Problem>> refused;

    /** @param refused hears which file is broken, and where */
    ProfileOffer(ConnectionParts parts, FirstRunController firstRun, Consumer<List<Problem>> refused) {
        this.relay = parts.around().relay();
        this.signIn = parts.signIn();
        this.profiles = new ProfileList(parts.around(), parts.remembered());
        this.firstRun = firstRun;
        this.refused = refused;
    }

    /** Asks for the profiles; without any, the first page is shown. */
    void offer(Picker picker) {
        picker.setLines(profiles::line);
        picker.setOnOpening(() -> refresh(picker));
        relay.when(signIn.profiles(), answer -> show(picker, answer));
    }

    /** Sessions end while the window is open, and files change. */
    private void refresh(Picker picker) {
        relay.when(signIn.profiles(), answer -> answer.value().ifPresent(found -> list(picker, found)));
    }

    private void show(Picker picker, Checked<List<AwsProfile>> answer) {
        list(picker, answer.value().orElse(List.of()));
        firstRun.show(profiles.isEmpty());
        if (!answer.problems().isEmpty()) {
            refused.accept(answer.problems());
        }
    }

    private void list(Picker picker, List<AwsProfile> found) {
        profiles.show(found);
        picker.offer(profiles.names());
    }
}
