package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** Says where we are: account, Region, partition, endpoint. FX thread only. */
public final class WhereController {
    private final Surroundings around;
    private final CopyButton copy;

    @FXML
    private Label account;

    @FXML
    private Label badge;

    @FXML
    private Pane copySlot;

    WhereController(Surroundings around) {
        this.around = around;
        this.copy = new CopyButton(around);
        copy.setId("connection-copy");
    }

    void none() {
        say(around.text("connection.none"), around.text("connection.none.hint"), "");
    }

    void opening(String region) {
        say(around.text("connection.opening"), region, "");
    }

    /** @param unusual where requests go, if that is not where anybody would expect */
    void open(Connection connection, List<String> unusual) {
        var words = badge(connection, unusual);
        say(connection.account().grouped(), words, connection.account().value());
        badge.setTooltip(new Tooltip(words));
        account.setTooltip(new Tooltip(connection.callerArn()));
        account.setAccessibleHelp(connection.callerArn());
    }

    @FXML
    private void initialize() {
        copySlot.getChildren().setAll(copy);
        none();
    }

    private void say(String who, String where, String copied) {
        account.setText(who);
        account.setTooltip(null);
        badge.setText(where);
        badge.setTooltip(null);
        copy.show(copied);
        copy.setVisible(!copied.isEmpty());
    }

    private String badge(Connection connection, List<String> unusual) {
        if (connection.isDemo()) {
            return around.text("connection.badge.demo", connection.region());
        }
        return unusual.isEmpty()
                ? around.text("connection.badge", connection.region(), connection.partition())
                : around.text(
                        "connection.badge.endpoint",
                        connection.region(),
                        connection.partition(),
                        String.join(", ", unusual));
    }
}
