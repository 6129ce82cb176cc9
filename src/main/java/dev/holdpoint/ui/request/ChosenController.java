package dev.holdpoint.ui.request;

import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import dev.holdpoint.ui.request.Grouping.Group;
import java.util.ArrayList;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What is chosen, instance by instance, and how it is to be taken. FX thread only. */
public final class ChosenController {
    private static final double LINE = 30;
    private static final int LEAST_LINES = 2;
    private static final int MOST_LINES = 7;

    private final Surroundings around;
    private final ChosenWords words;
    private final Choosing choosing;
    private final ObservableValue<TargetChoice> target;
    private final Sheets sheets;

    @FXML
    private TreeView<ChosenItem> tree;

    @FXML
    private Label manner;

    @FXML
    private WrappingRow hint;

    @FXML
    private Label hintText;

    ChosenController(Surroundings around, Choosing choosing, ObservableValue<TargetChoice> target, Sheets sheets) {
        this.around = around;
        this.words = new ChosenWords(around);
        this.choosing = choosing;
        this.target = target;
        this.sheets = sheets;
    }

    @FXML
    private void initialize() {
        tree.setFixedCellSize(LINE);
        tree.setCellFactory(view -> new ChosenCell(around, choosing, target));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        choosing.grouping().subscribe(this::show);
        target.subscribe(choice -> tree.refresh());
        choosing.complete().subscribe(complete -> tree.refresh());
    }

    @FXML
    private void onUseSet() {
        choosing.takeAsSets(choosing.grouping().get().mightBeSets());
    }

    @FXML
    private void onExplain() {
        new Explanation(around, "sets-sheet", around.text("chosen.explain.title"), around.text("chosen.explain"))
                .show(sheets);
    }

    /** Space does what the box or the button of the marked line does. */
    private void steer(KeyEvent event) {
        var marked = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() != KeyCode.SPACE || marked == null || !tree.isFocused()) {
            return;
        }
        switch (marked.getValue()) {
            case ChosenItem.Line line ->
                choosing.choose(line.entry().row(), !line.entry().chosen());
            case ChosenItem.Head head -> turn(head.group());
        }
        event.consume();
    }

    private void turn(Group group) {
        group.of().filter(host -> host.known().isPresent()).ifPresent(host -> {
            if (group.set()) {
                choosing.takeOneByOne(host.id());
            } else if (choosing.complete().getValue()) {
                choosing.takeWhole(host.id());
            }
        });
    }

    private void show(Grouping grouping) {
        var root = new TreeItem<ChosenItem>();
        int lines = 0;
        for (var group : grouping.groups()) {
            root.getChildren().add(item(group));
            lines += 1 + group.entries().size();
        }
        // Another tree has no marked line: whoever works with the keys stays where they are.
        int marked = tree.getSelectionModel().getSelectedIndex();
        tree.setRoot(root);
        if (marked >= 0 && lines > 0) {
            tree.getSelectionModel().select(Math.min(marked, lines - 1));
        }
        tree.setPrefHeight(LINE * Math.clamp(lines, LEAST_LINES, MOST_LINES) + 4);
        manner.setText(words.manner(grouping));
        var suggestion = words.hint(grouping);
        hintText.setText(suggestion);
        boolean suggests = !suggestion.isEmpty() && choosing.complete().getValue();
        hint.setVisible(suggests);
        hint.setManaged(suggests);
    }

    private static TreeItem<ChosenItem> item(Group group) {
        var head = new TreeItem<ChosenItem>(new ChosenItem.Head(group));
        var lines = new ArrayList<TreeItem<ChosenItem>>();
        group.entries().forEach(entry -> lines.add(new TreeItem<>(new ChosenItem.Line(group, entry))));
        head.getChildren().setAll(lines);
        head.setExpanded(true);
        return head;
    }
}
