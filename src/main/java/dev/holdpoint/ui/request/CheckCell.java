package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What was found for one volume: a sign, a word, the reasons with their remedies, and what can be done about it here.
 * Green, amber, red and not asked look different and read different.
 */
final class CheckCell extends ListCell<CheckReport.Item> {
    /** The width beyond which a volume’s name is cut. */
    private static final double NAME = 200;

    private final CheckWords words;
    private final Function<VolumeId, String> names;
    private final DeniedActions denied;
    private final FontIcon sign = new FontIcon("fth-help-circle");
    private final Label name = new Label();
    private final Label volume = new Label();
    private final Label answer = new Label();
    private final Label reason = new Label();
    private final CopyButton details;
    private final Button leaveOut = new Button(null, new FontIcon("fth-x"));
    private final HBox line;

    /**
     * @param names the volume's name; empty if it has none
     * @param leave takes a volume out of the request
     */
    CheckCell(
            Surroundings around,
            ReadOnlyDoubleProperty width,
            Function<VolumeId, String> names,
            DeniedActions denied,
            Consumer<VolumeId> leave) {
        this.words = new CheckWords(around);
        this.names = names;
        this.denied = denied;
        this.details = new CopyButton(around);
        volume.getStyleClass().addAll("mono", "muted");
        volume.setMinWidth(0);
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(NAME);
        answer.getStyleClass().add("strong");
        answer.setMinWidth(USE_PREF_SIZE);
        reason.setWrapText(true);
        reason.getStyleClass().add("muted");
        leaveOut.getStyleClass().addAll("flat", "button-icon", "copy-button");
        leaveOut.setTooltip(new Tooltip(around.text("check.leave-one-out")));
        leaveOut.setOnAction(event -> leave.accept(getItem().volume()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, answer, name, volume, gap, details, leaveOut);
        var text = new VBox(2, head, reason, denied.node());
        HBox.setHgrow(text, Priority.ALWAYS);
        line = new HBox(10, sign, text);
        line.getStyleClass().add("check-line");
        // The reason wraps to the list's width, less the sign, the paddings and a scroll bar, instead of widening it.
        reason.prefWidthProperty().bind(width.subtract(78));
        reason.setMinHeight(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CheckReport.@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().removeAll("check-allowed", "check-accept", "check-denied", "check-unknown", "check-open");
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var id = item.volume().value();
        var called = names.apply(item.volume());
        name.setText(called);
        visible(name, !called.isEmpty());
        volume.setText(id);
        answer.setText(words.answer(item));
        var why = words.reason(item);
        reason.setText(why);
        visible(reason, !why.isEmpty());
        details.show(words.details(item));
        visible(details, !why.isEmpty());
        leaveOut.setId("request-leave-out-" + id);
        leaveOut.setAccessibleText(leaveOut.getTooltip().getText() + " " + id);
        denied.show(item);
        setAccessibleText(answer.getText() + " " + called + " " + id + " " + why);
        look(item);
        setGraphic(line);
    }

    private static void visible(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void look(CheckReport.Item item) {
        if (item.permission() instanceof Permission.CouldNotTell && item.light() == Light.RED) {
            sign.setIconLiteral("fth-help-circle");
            getStyleClass().add("check-unknown");
            return;
        }
        switch (item.light()) {
            case GREEN -> look("fth-check-circle", "check-allowed");
            case AMBER -> look("fth-alert-triangle", "check-accept");
            case RED -> look("fth-x-octagon", "check-denied");
            case NOT_ASKED -> {
                boolean accept = !item.toAccept().isEmpty();
                look(accept ? "fth-alert-triangle" : "fth-circle", accept ? "check-accept" : "check-open");
            }
        }
    }

    private void look(String icon, String style) {
        sign.setIconLiteral(icon);
        getStyleClass().add(style);
    }
}
