package dev.holdpoint.ui.request;

import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A sheet that only explains.
 *
 * @param id the sheet's node id; its button is {@code <id>-close}
 */
record Explanation(Surroundings around, String id, String title, String text) {

    /** FX thread only. */
    void show(Sheets sheets) {
        var heading = new Label(title);
        heading.getStyleClass().add("title-3");
        heading.setWrapText(true);
        var body = new Label(text);
        body.setWrapText(true);
        var close = new Button(around.text("sheet.close"));
        close.setId(id + "-close");
        close.setOnAction(event -> sheets.close());
        var buttons = WrappingRow.right(close);
        var sheet = new VBox(16, heading, body, buttons);
        sheet.setId(id);
        sheet.setPrefWidth(560);
        sheets.show(sheet, close);
    }
}
