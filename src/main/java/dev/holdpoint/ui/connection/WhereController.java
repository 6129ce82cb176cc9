package dev.holdpoint.ui.connection;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Says who and where we are, and whether it is production. FX thread only. */
public final class WhereController {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private final Surroundings around;
    private final Runnable edit;
    private final CopyButton copy;
    private final WhereWords words;

    @FXML
    private WrappingRow band;

    @FXML
    private Region swatch;

    @FXML
    private Label production;

    @FXML
    private Label label;

    @FXML
    private Label account;

    @FXML
    private Pane copySlot;

    @FXML
    private Label role;

    @FXML
    private Label badge;

    @FXML
    private Button mark;

    private @Nullable Connection shown;
    private List<String> elsewhere = List.of();

    /** @param edit asks for another label or colour */
    WhereController(Surroundings around, Runnable edit) {
        this.around = around;
        this.edit = edit;
        this.copy = new CopyButton(around);
        this.words = new WhereWords(around);
        copy.setId("connection-copy");
    }

    void none() {
        clear(around.text("connection.none"), around.text("connection.none.hint"));
    }

    void opening(String region) {
        clear(around.text("connection.opening"), region);
    }

    /** @param unusual where requests go, if that is not where anybody would expect */
    void open(Connection connection, List<String> unusual) {
        shown = connection;
        elsewhere = unusual;
        account.setText(connection.account().grouped());
        account.setTooltip(new Tooltip(connection.callerArn()));
        account.setAccessibleHelp(connection.callerArn());
        role.setText(words.role(connection));
        badge(connection);
        copy.show(connection.account().value());
        mark.setDisable(false);
        remark();
    }

    /** Shows how the operator knows the account now. */
    void remark() {
        var connection = shown;
        mark(connection == null ? AccountMark.NONE : around.mark(connection));
    }

    @FXML
    private void initialize() {
        copySlot.getChildren().setAll(copy);
        Stream.of(production, label, role, swatch)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        none();
    }

    @FXML
    private void onMark() {
        edit.run();
    }

    private void clear(String who, String where) {
        shown = null;
        account.setText(who);
        account.setTooltip(null);
        role.setText("");
        badge.setText(where);
        badge.setTooltip(null);
        copy.show("");
        mark.setDisable(true);
        mark(AccountMark.NONE);
    }

    private void mark(AccountMark known) {
        band.getStyleClass().setAll("where", ColourCell.style(known.colour()));
        band.pseudoClassStateChanged(PRODUCTION, known.production());
        swatch.getStyleClass().setAll("where-swatch", ColourCell.style(known.colour()));
        swatch.setVisible(known.colour() != AccountColour.NONE);
        production.setVisible(known.production());
        label.setText(known.label());
        label.setVisible(!known.label().isEmpty());
        role.setVisible(!role.getText().isEmpty());
        copySlot.setVisible(shown != null);
    }

    private void badge(Connection connection) {
        var text = words.badge(connection, elsewhere);
        badge.setText(text);
        badge.setTooltip(new Tooltip(text));
    }
}
