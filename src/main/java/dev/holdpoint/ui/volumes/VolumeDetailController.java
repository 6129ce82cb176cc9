package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.ConsolePage;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that is known of one volume. FX thread only. */
public final class VolumeDetailController {
    private final Surroundings around;
    private final VolumeNotes notes;
    private final Onward onward;
    private final VolumeDetailWords words;
    private final Ticker ticker;
    private @Nullable Connection connection;
    private @Nullable VolumeRow row;

    @FXML
    private StackPane place;

    @FXML
    private Label nothing;

    @FXML
    private VBox facts;

    @FXML
    private Label name;

    @FXML
    private HBox idLine;

    @FXML
    private Button console;

    @FXML
    private Label consoleReason;

    @FXML
    private VBox noteLines;

    @FXML
    private Label attachments;

    @FXML
    private Label properties;

    @FXML
    private Label created;

    @FXML
    private Label tags;

    @FXML
    private Label latest;

    VolumeDetailController(Surroundings around, VolumeNotes notes, Ticker ticker, Onward onward) {
        this.onward = onward;
        this.around = around;
        this.notes = notes;
        this.words = new VolumeDetailWords(around);
        this.ticker = ticker;
    }

    void open(@Nullable Connection now) {
        connection = now;
    }

    /** Shows the row that {@code focused} is at, whatever becomes of it. */
    void follow(ObservableValue<@Nullable VolumeItem> focused, ObservableValue<Boolean> wanted) {
        place.visibleProperty().bind(wanted);
        place.managedProperty().bind(wanted);
        focused.flatMap(VolumeItem::row).subscribe(this::show);
        wanted.subscribe(now -> show(row));
    }

    private void show(@Nullable VolumeRow now) {
        row = now;
        if (place.isVisible()) {
            if (place.getChildren().isEmpty()) {
                place.getChildren().add(around.load("detail-facts.fxml", this));
            }
            display(nothing, now == null);
            display(facts, now != null);
            Optional.ofNullable(now).ifPresent(this::fill);
        }
    }

    private void fill(VolumeRow now) {
        var volume = now.volume();
        name.setText(volume.name().isEmpty() ? around.text("volumes.detail.nameless") : volume.name());
        var copy = new CopyButton(around);
        copy.setId("volumes-detail-copy");
        copy.show(volume.id().value());
        idLine.getChildren().setAll(new Label(volume.id().value()), copy);
        var page = page(now);
        console.setDisable(page.isEmpty());
        display(consoleReason, page.isEmpty());
        noteLines
                .getChildren()
                .setAll(notes.inFull(now).stream().map(this::line).toList());
        attachments.setText(words.attachmentsOrNone(now));
        properties.setText(words.properties(now));
        var time = ticker.now().get();
        created.setText(around.text("volumes.detail.created", words.when(volume.createdAt(), time)));
        tags.setText(words.tagsOrNone(now));
        latest.setText(words.latestInFull(now.latest(), time));
    }

    private Node line(VolumeNotes.Note note) {
        var sentence = new Label(note.sentence(), new FontIcon(note.sign().icon()));
        sentence.setWrapText(true);
        return sentence;
    }

    private Optional<String> page(VolumeRow now) {
        return Optional.ofNullable(connection)
                .flatMap(place -> ConsolePage.ofVolume(place, now.volume().id().value()));
    }

    @FXML
    private void onSnapshots() {
        Optional.ofNullable(row).map(VolumeRow::volume).ifPresent(onward::snapshots);
    }

    @FXML
    private void onConsole() {
        Optional.ofNullable(row).flatMap(this::page).ifPresent(around.browser()::open);
    }

    private static void display(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
