package dev.holdpoint.ui.runs;

import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.WrappingRow;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A sheet with a title, a line that changes, a content, and two buttons. FX thread only. */
final class SheetFrame {
    private static final double WIDTH = 620;

    private final String id;
    private final Label title = new Label();
    private final Label line = new Label();
    private final Button cancel = new Button();
    private final Button act = new Button();

    SheetFrame(String id, String heading, String close, String deed) {
        this.id = id;
        title.setText(heading);
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        line.setId(id + "-line");
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        button(cancel, id + "-cancel", close);
        button(act, id + "-act", deed);
        act.getStyleClass().add("accent");
    }

    private static void button(Button button, String id, String words) {
        button.setId(id);
        button.setText(words);
        button.setMinWidth(Button.USE_PREF_SIZE);
    }

    void show(Sheets sheets, Node first, Node... content) {
        cancel.setOnAction(event -> sheets.close());
        var buttons = WrappingRow.right(cancel, act);
        var sheet = new VBox(14, title, line);
        sheet.getChildren().addAll(content);
        sheet.getChildren().add(buttons);
        sheet.setId(id);
        sheet.setPrefWidth(WIDTH);
        sheets.show(sheet, first);
    }

    void say(String words) {
        line.setText(words);
    }

    Button act() {
        return act;
    }

    Button cancel() {
        return cancel;
    }

    /** Nothing is left to do but to close. */
    void end(String close) {
        act.setVisible(false);
        act.setManaged(false);
        cancel.setText(close);
        cancel.requestFocus();
    }
}
