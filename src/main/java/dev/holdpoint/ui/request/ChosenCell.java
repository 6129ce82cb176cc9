package dev.holdpoint.ui.request;

import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.request.Grouping.Group;
import dev.holdpoint.ui.request.Grouping.Host;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A line of what is chosen: an instance with the choice of how to take it, or a volume with where its snapshot goes.
 */
final class ChosenCell extends TreeCell<ChosenItem> {
    /** The width beyond which a name is cut. */
    private static final double NAME = 180;

    private final Surroundings around;
    private final ChosenWords words;
    private final Choosing choosing;
    private final ObservableValue<TargetChoice> target;

    ChosenCell(Surroundings around, Choosing choosing, ObservableValue<TargetChoice> target) {
        this.around = around;
        this.words = new ChosenWords(around);
        this.choosing = choosing;
        this.target = target;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ChosenItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (item) {
            case ChosenItem.Head head -> showHead(head.group());
            case ChosenItem.Line line -> showLine(line);
        }
    }

    private void showHead(Group group) {
        var name = new Label(words.head(group), new FontIcon(group.host() == null ? "fth-hard-drive" : "fth-server"));
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(NAME);
        var id = id(words.id(group));
        var extent = new Label(words.extent(group));
        extent.getStyleClass().add("hint");
        extent.setMinWidth(Region.USE_PREF_SIZE);
        // It has what the others leave, so that a narrow row has no gap beside it.
        id.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(id, Priority.ALWAYS);
        var box = new HBox(6, name, id, extent);
        group.of().ifPresent(host -> box.getChildren().add(manner(group, host)));
        box.getStyleClass().add("chosen-line");
        setAccessibleText(String.join(", ", words.head(group), words.id(group), words.extent(group)));
        setGraphic(box);
    }

    /** Where there is no room for all of an id, its end tells it from the others, and a tooltip has the whole. */
    private static Label id(String text) {
        var id = new Label(text);
        id.getStyleClass().addAll("mono", "muted");
        id.setMinWidth(0);
        id.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        if (!text.isEmpty()) {
            id.setTooltip(new Tooltip(text));
        }
        return id;
    }

    /** The one click that makes an instance a set, or its volumes single again. */
    private Node manner(Group group, Host host) {
        var button = new Button(around.text(group.set() ? "chosen.one-by-one" : "chosen.whole"));
        button.setId((group.set() ? "request-one-by-one-" : "request-whole-") + host.id());
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (group.set()) {
            button.setOnAction(event -> choosing.takeOneByOne(host.id()));
        } else {
            boolean known = host.known().isPresent();
            button.setDisable(!known || !choosing.complete().getValue());
            button.setOnAction(event -> choosing.takeWhole(host.id()));
        }
        button.setTooltip(new Tooltip(around.text(group.set() ? "chosen.one-by-one.help" : "chosen.whole.help")));
        return button;
    }

    private void showLine(ChosenItem.Line line) {
        var row = line.entry().row();
        var volume = row.volume();
        var name = new Label(words.name(volume));
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(NAME);
        var id = id(volume.name().isBlank() ? "" : volume.id().value());
        var place = new Label(row.root() ? around.text("chosen.root") : words.device(volume));
        place.getStyleClass().add(row.root() ? "badge" : "hint");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var size = new Label(around.formats().size(volume.sizeGib()));
        size.getStyleClass().add("hint");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var where = new Label(words.target(volume, target.getValue()));
        where.getStyleClass().add("badge");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.setVisible(line.entry().chosen());
        var box = new HBox(8, choice(line), name, place, id, gap(), size, where);
        box.getStyleClass().add("chosen-line");
        setAccessibleText(words.line(row, target.getValue()));
        setGraphic(box);
    }

    /** Among a set a box leaves a volume out and keeps it in sight; a single volume simply goes. */
    private Node choice(ChosenItem.Line line) {
        var row = line.entry().row();
        var box = new CheckBox();
        box.setId("request-volume-" + row.volume().id());
        box.setSelected(line.entry().chosen());
        box.setAccessibleText(around.text("volumes.choose", words.name(row.volume())));
        box.setOnAction(event -> choosing.choose(row, box.isSelected()));
        box.setTooltip(new Tooltip(around.text(line.group().set() ? "chosen.member.help" : "chosen.single.help")));
        return box;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
