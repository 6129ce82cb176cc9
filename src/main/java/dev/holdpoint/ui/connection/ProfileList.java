package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Checked;
import dev.holdpoint.ui.fx.Picker;
import java.util.ArrayList;
import java.util.List;

/** The profiles to choose from, or the ways on where there are none. FX thread only. */
final class ProfileList {
    private final ConnectionParts parts;
    private final FirstRunController firstRun;
    private final ConnectionListener listener;

    ProfileList(ConnectionParts parts, FirstRunController firstRun, ConnectionListener listener) {
        this.parts = parts;
        this.firstRun = firstRun;
        this.listener = listener;
    }

    /** Fills a picker with the default credentials and the profiles of the config files. */
    void offer(Picker picker) {
        parts.around().relay().when(parts.accounts().profiles(), answer -> show(picker, answer));
    }

    private void show(Picker picker, Checked<List<String>> answer) {
        var names = new ArrayList<String>();
        names.add("");
        names.addAll(answer.value().orElse(List.of()));
        picker.getItems().setAll(names);
        firstRun.show(answer.value().filter(List::isEmpty).isPresent());
        if (!answer.problems().isEmpty()) {
            listener.refused(answer.problems());
        }
    }
}
