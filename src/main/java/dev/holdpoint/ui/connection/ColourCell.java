package dev.holdpoint.ui.connection;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the list of colours: the colour and its name. */
final class ColourCell extends ListCell<AccountColour> {
    private final Surroundings around;
    private final Region swatch = new Region();

    ColourCell(Surroundings around) {
        this.around = around;
        swatch.getStyleClass().add("swatch");
    }

    @Override
    protected void updateItem(@Nullable AccountColour colour, boolean empty) {
        super.updateItem(colour, empty);
        if (empty || colour == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(around.text(name(colour)));
        swatch.getStyleClass().setAll("swatch", style(colour));
        setGraphic(swatch);
    }

    /** The style class of a colour. */
    static String style(AccountColour colour) {
        return "account-" + colour.id();
    }

    private static String name(AccountColour colour) {
        return switch (colour) {
            case NONE -> "colour.none";
            case PINK -> "colour.pink";
            case PURPLE -> "colour.purple";
            case DARK_BLUE -> "colour.dark-blue";
            case LIGHT_BLUE -> "colour.light-blue";
            case TEAL -> "colour.teal";
            case GREEN -> "colour.green";
            case YELLOW -> "colour.yellow";
            case ORANGE -> "colour.orange";
            case RED -> "colour.red";
        };
    }
}
