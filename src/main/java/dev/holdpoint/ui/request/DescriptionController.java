package dev.holdpoint.ui.request;

import dev.holdpoint.model.Description;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.DescriptionTemplate.Placeholder;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/** The description as a template, and what becomes of it on each volume. FX thread only. */
public final class DescriptionController {
    private final Surroundings around;
    private Runnable edited = () -> {};
    private List<Previews.Line> lines = List.of();
    private int shown;

    @FXML
    private TextField description;

    @FXML
    private MenuButton insert;

    @FXML
    private Label count;

    @FXML
    private WrappingRow previewBox;

    @FXML
    private Label preview;

    @FXML
    private Button another;

    @FXML
    private Label problem;

    DescriptionController(Surroundings around) {
        this.around = around;
    }

    String text() {
        return description.getText();
    }

    void use(String text) {
        description.setText(text);
    }

    void focus() {
        description.requestFocus();
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        edited = act;
    }

    /** Shows what becomes of it for these subjects. */
    void preview(List<Subject> subjects, DescriptionTemplate.Filling run) {
        var filled = Previews.of(text(), subjects, run);
        lines = filled.lines();
        shown = Math.min(shown, Math.max(0, lines.size() - 1));
        count.setText(around.text("request.description.count", filled.longest(), Description.MAX));
        problem.setText(around.problems().lines(filled.problems()));
        problem.setVisible(!filled.problems().isEmpty());
        problem.setManaged(!filled.problems().isEmpty());
        showPreview();
    }

    @FXML
    private void initialize() {
        insert.getItems()
                .setAll(Arrays.stream(Placeholder.values()).map(this::item).toList());
        description.textProperty().subscribe(text -> edited.run());
    }

    @FXML
    private void onAnother() {
        shown = lines.isEmpty() ? 0 : (shown + 1) % lines.size();
        showPreview();
    }

    private MenuItem item(Placeholder placeholder) {
        var item =
                new MenuItem(around.text("request.description.insert.item", placeholder.typed(), words(placeholder)));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            description.replaceSelection(placeholder.typed());
            description.requestFocus();
            description.deselect();
        });
        return item;
    }

    private String words(Placeholder placeholder) {
        return around.text(
                switch (placeholder) {
                    case CHANGE -> "request.placeholder.change";
                    case INSTANCE -> "request.placeholder.instance";
                    case VOLUME -> "request.placeholder.volume";
                    case NAME -> "request.placeholder.name";
                    case DEVICE -> "request.placeholder.device";
                    case TIME -> "request.placeholder.time";
                    case OPERATOR -> "request.placeholder.operator";
                });
    }

    /** Only a text that differs from what is typed is worth showing. */
    private void showPreview() {
        boolean differs = text().indexOf('{') >= 0 && !lines.isEmpty();
        previewBox.setVisible(differs);
        previewBox.setManaged(differs);
        another.setVisible(lines.size() > 1);
        if (differs) {
            var line = lines.get(shown);
            preview.setText(around.text("request.description.preview", who(line.subject()), line.text()));
        }
    }

    private String who(Subject subject) {
        return switch (subject) {
            case Subject.InstanceSet set ->
                set.instance().name().isBlank()
                        ? set.instance().id()
                        : set.instance().name();
            case Subject.Single single -> name(single.volume());
        };
    }

    private static String name(Volume volume) {
        return volume.name().isBlank() ? volume.id().value() : volume.name();
    }
}
