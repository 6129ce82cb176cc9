package dev.holdpoint.ui.fx;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A sheet that asks whether to do one thing.
 *
 * @param id the sheet's node id; its buttons are {@code <id>-act} and {@code <id>-cancel}
 * @param text what it means, in full sentences
 * @param cancel the words of the button that does nothing, which has the focus
 * @param act the words of the button that does it
 */
public record Question(String id, String title, String text, String cancel, String act) {

    /** Asks; {@code deed} runs only if the operator says so. FX thread only. */
    public void ask(Sheets sheets, Runnable deed) {
        var heading = new Label(title);
        heading.getStyleClass().add("title-3");
        heading.setWrapText(true);
        var body = new Label(text);
        body.setWrapText(true);
        var no = button(id + "-cancel", cancel);
        no.setOnAction(event -> sheets.close());
        var yes = button(id + "-act", act);
        yes.getStyleClass().add("accent");
        yes.setOnAction(event -> {
            sheets.close();
            deed.run();
        });
        var buttons = WrappingRow.right(no, yes);
        var sheet = new VBox(16, heading, body, buttons);
        sheet.setId(id);
        sheet.setPrefWidth(520);
        sheets.show(sheet, no);
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
