package dev.holdpoint.ui.request;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagCopy;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The tags of the request: typed, edited where they stand, checked as one types, copied on wish. FX thread only. */
public final class TagsController {
    private final Surroundings around;
    private final TagWords words;
    private final KnownTags known;
    private final TagDraftController draft;
    private final ObservableList<TagEntry> entries =
            FXCollections.observableArrayList(entry -> new Observable[] {entry.key(), entry.value()});
    private Runnable edited = () -> {};
    private List<Volume> volumes = List.of();
    private List<String> requiredKeys = List.of();

    @FXML
    private TableView<TagEntry> table;

    @FXML
    private CheckBox copy;

    @FXML
    private Label count;

    @FXML
    private Label remarks;

    @FXML
    private Label required;

    TagsController(Surroundings around, KnownTags known) {
        this.around = around;
        this.words = new TagWords(around);
        this.known = known;
        this.draft = new TagDraftController(around, known);
    }

    /** The tag that is being typed. */
    TagDraftController draft() {
        return draft;
    }

    /** The tags, as far as they were added. */
    List<Tag> tags() {
        return entries.stream().map(TagEntry::tag).toList();
    }

    /** Whether the volumes' own tags are to be copied. */
    boolean copying() {
        return copy.isSelected();
    }

    /** The keys without which nothing may be taken. */
    List<String> requiredKeys() {
        return requiredKeys;
    }

    /** What was typed and not added yet: nothing may be lost by forgetting the button. */
    boolean halfTyped() {
        return draft.isBegun();
    }

    /** Shows what a preset says. */
    void use(List<Tag> tags, List<String> required, boolean copied) {
        requiredKeys = List.copyOf(required);
        copy.setSelected(copied);
        entries.setAll(tags.stream().map(TagEntry::new).toList());
    }

    /** Counts and compares with the tags of these volumes from now on. */
    void offer(List<Volume> chosen) {
        if (!chosen.equals(volumes)) {
            volumes = chosen;
            show();
        }
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        edited = act;
    }

    @FXML
    private void initialize() {
        new TagColumns(around, known, this::remove).into(table);
        table.setItems(entries);
        draft.onAdd(tag -> entries.add(new TagEntry(tag)));
        draft.onType(this::show);
        entries.subscribe(this::show);
        copy.selectedProperty().subscribe(ticked -> show());
    }

    private void remove(TagEntry entry) {
        entries.remove(entry);
        draft.focus();
    }

    private void show() {
        var tags = tags();
        table.setPrefHeight(TagColumns.height(tags.size()));
        table.setVisible(!tags.isEmpty());
        table.setManaged(!tags.isEmpty());
        draft.judge(tags);
        var copies = copies(tags);
        count.setText(words.count(tags.size(), copies));
        say(remarks, words.remarks(copies));
        say(required, words.required(requiredKeys));
        edited.run();
    }

    private List<TagCopy> copies(List<Tag> tags) {
        return copy.isSelected()
                ? TagSet.parse(tags)
                        .value()
                        .map(set -> TagWords.copies(set, volumes))
                        .orElse(List.of())
                : List.of();
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
