package dev.holdpoint.ui.settings;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.settings.Connections;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The accounts that the operator marked, and marking the one that is open. FX thread only. */
public final class AccountsController {
    private final Surroundings around;
    private final SettingsDeeds deeds;
    private final Sheets sheets;

    @FXML
    private VBox marks;

    @FXML
    private Label nothing;

    @FXML
    private Button mark;

    @FXML
    private Label reason;

    AccountsController(Surroundings around, SettingsDeeds deeds, Sheets sheets) {
        this.around = around;
        this.deeds = deeds;
        this.sheets = sheets;
    }

    @FXML
    private void initialize() {
        show(deeds.connections());
        mark.setDisable(!deeds.isMarkable());
        hide(reason, deeds.isMarkable());
    }

    @FXML
    private void onMark() {
        sheets.close();
        deeds.mark();
    }

    private void show(Connections connections) {
        var marked = new TreeMap<>(connections.accounts());
        marks.getChildren().setAll(marked.entrySet().stream().map(this::line).toList());
        hide(nothing, !marked.isEmpty());
    }

    private Node line(Map.Entry<String, AccountMark> entry) {
        var account = new AccountId(entry.getKey());
        var known = entry.getValue();
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "account-" + known.colour().id());
        var words = new Label(Stream.of(
                        known.label(),
                        account.grouped(),
                        known.production() ? around.text("settings.accounts.production") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")));
        words.setId("settings-account-" + account.value());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var forget = new Button(around.text("settings.accounts.unmark"));
        forget.setId("settings-unmark-" + account.value());
        forget.setAccessibleText(around.text("settings.accounts.unmark.of", account.grouped()));
        forget.setOnAction(event -> around.relay().when(deeds.unmark(account), this::show));
        return new WrappingRow(swatch, words, forget);
    }

    private static void hide(Node node, boolean hidden) {
        node.setVisible(!hidden);
        node.setManaged(!hidden);
    }
}
