package dev.holdpoint.ui;

import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The keys of the window, and the sheet that lists them. FX thread only. */
final class Keys {
    private static final String QUESTION = "?";

    private final Surroundings around;
    private final Screens screens;
    private final Map<String, String> sheet = new LinkedHashMap<>();

    Keys(Surroundings around, Screens screens) {
        this.around = around;
        this.screens = screens;
    }

    void install(Scene scene) {
        on(
                scene,
                shortcut(KeyCode.P),
                around.text("keys.profile"),
                () -> screens.connection().pickProfile());
        on(
                scene,
                shortcut(KeyCode.R),
                around.text("keys.region"),
                () -> screens.connection().pickRegion());
        on(
                scene,
                new KeyCodeCombination(KeyCode.F5),
                around.text("keys.refresh"),
                () -> screens.volumes().refresh());
        on(scene, shortcut(KeyCode.F), around.text("keys.filter"), this::find);
        on(scene, shortcut(KeyCode.ENTER), around.text("keys.go-on"), this::goOn);
        on(scene, shortcut(KeyCode.DIGIT1), around.text("keys.volumes"), () -> show(Page.VOLUMES));
        on(scene, shortcut(KeyCode.DIGIT2), around.text("keys.request"), () -> show(Page.REQUEST));
        on(scene, shortcut(KeyCode.DIGIT3), around.text("keys.runs"), () -> show(Page.RUNS));
        on(scene, shortcut(KeyCode.DIGIT4), around.text("keys.history"), () -> show(Page.HISTORY));
        on(scene, new KeyCodeCombination(KeyCode.F1), around.text("keys.keys"), this::showSheet);
        list(new KeyCodeCombination(KeyCode.SPACE), "keys.toggle");
        list(shortcut(KeyCode.A), "keys.all");
        list(shortcut(KeyCode.C), "keys.copy");
        list(new KeyCodeCombination(KeyCode.F2), "keys.edit");
        list(new KeyCodeCombination(KeyCode.DELETE), "keys.remove");
        list(new KeyCodeCombination(KeyCode.ESCAPE), "keys.back");
    }

    /** Ctrl+Comma, as on most desktops; and a question mark lists the keys, where it is not typed into a field. */
    void settings(Scene scene, Runnable open) {
        on(scene, shortcut(KeyCode.COMMA), around.text("keys.settings"), open);
        sheet.put(QUESTION, around.text("keys.question"));
        sheet.put(KeyCode.ALT.getName() + "+_", around.text("keys.letters"));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (QUESTION.equals(event.getCharacter())
                    && !(event.getTarget() instanceof TextInputControl)
                    && !screens.sheets().open()) {
                showSheet();
            }
        });
    }

    /** Lists the keys. */
    void showSheet() {
        var title = new Label(around.text("keys.title"));
        title.getStyleClass().add("title-3");
        var grid = new GridPane(24, 8);
        sheet.forEach((key, words) -> {
            var name = new Label(key);
            name.getStyleClass().add("key");
            name.setMinWidth(Label.USE_PREF_SIZE);
            var means = new Label(words);
            means.setWrapText(true);
            grid.addRow(grid.getRowCount(), name, means);
        });
        var close = new Button(around.text("sheet.close"));
        close.setId("keys-close");
        close.setOnAction(event -> screens.sheets().close());
        var buttons = WrappingRow.right(close);
        var box = new VBox(16, title, grid, buttons);
        box.setId("keys-sheet");
        screens.sheets().show(box, close);
    }

    private void on(Scene scene, KeyCombination key, String words, Runnable act) {
        sheet.put(key.getDisplayText(), words);
        scene.getAccelerators().put(key, () -> {
            if (!screens.sheets().open()) {
                act.run();
            }
        });
    }

    /** A key that a list or a table obeys, not the window. */
    private void list(KeyCombination key, String words) {
        sheet.put(key.getDisplayText(), around.text(words));
    }

    private void show(Page page) {
        screens.pages().show(page);
    }

    private void find() {
        if (screens.pages().shown().get() == Page.HISTORY) {
            show(Page.HISTORY);
            return;
        }
        show(Page.VOLUMES);
        screens.volumes().find();
    }

    /** From the list to the request, and from the request to its confirmation. */
    private void goOn() {
        if (screens.pages().shown().get() == Page.REQUEST) {
            screens.request().onSubmit();
        } else {
            show(Page.REQUEST);
        }
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
