package dev.holdpoint.ui.settings;

import dev.holdpoint.settings.Notices;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** Where the operator is told of what happens to runs. FX thread only. */
public final class NoticesController {
    private final SettingsDeeds deeds;

    @FXML
    private CheckBox desktop;

    NoticesController(SettingsDeeds deeds) {
        this.deeds = deeds;
    }

    @FXML
    private void initialize() {
        desktop.setSelected(deeds.notices().desktop());
    }

    /** As at first. */
    void reset() {
        desktop.setSelected(Notices.DEFAULT.desktop());
        onDesktop();
    }

    @FXML
    private void onDesktop() {
        deeds.choose(new Notices(desktop.isSelected()));
    }
}
