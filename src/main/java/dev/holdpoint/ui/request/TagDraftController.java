package dev.holdpoint.ui.request;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.ui.fx.Completion;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The tag that is being typed: completed from what the account knows, judged beside the others. FX thread only. */
public final class TagDraftController {
    private final Surroundings around;
    private final KnownTags known;
    private Consumer<Tag> added = tag -> {};
    private Runnable typed = () -> {};

    @FXML
    private TextField key;

    @FXML
    private TextField value;

    @FXML
    private Button add;

    @FXML
    private Label problem;

    TagDraftController(Surroundings around, KnownTags known) {
        this.around = around;
        this.known = known;
    }

    /** {@code taker} gets each tag that is finished. */
    void onAdd(Consumer<Tag> taker) {
        added = taker;
    }

    /** Runs {@code act} with every letter. */
    void onType(Runnable act) {
        typed = act;
    }

    /** Whether anything stands here that was not added yet. */
    boolean isBegun() {
        return !key.getText().isBlank() || !value.getText().isBlank();
    }

    void focus() {
        key.requestFocus();
    }

    /** Says what is wrong with the tags that there are, and with this one among them. */
    void judge(List<Tag> others) {
        var all = new ArrayList<>(others);
        all.add(tag());
        var together = TagSet.parse(all).problems();
        add.setDisable(!together.isEmpty());
        var wrong = isBegun() ? together : TagSet.parse(others).problems();
        problem.setText(around.problems().lines(wrong));
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
    }

    @FXML
    private void initialize() {
        Completion.of(key, known::keys);
        key.focusedProperty().subscribe(focused -> {
            if (focused) {
                known.wanted();
            }
        });
        Completion.of(value, () -> known.values(key.getText().strip()));
        key.textProperty().subscribe(text -> typed.run());
        value.textProperty().subscribe(text -> typed.run());
    }

    @FXML
    private void onAdd() {
        if (!add.isDisabled()) {
            var finished = tag();
            key.clear();
            value.clear();
            added.accept(finished);
            key.requestFocus();
        }
    }

    private Tag tag() {
        return new Tag(key.getText().strip(), value.getText().strip());
    }
}
