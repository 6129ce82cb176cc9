package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.Mouse;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a cell has no room for can be read all the same. */
@Tag("slow")
class CutWordsFxTest extends WindowOnFakes {
    private static final String LONG = "kernel patch of the database ".repeat(6).strip();

    @Override
    void begin() {
        driver.show(new StartChoice.Nothing(), 900, 520);
    }

    @Test
    void aCellThatIsCutOffShowsItselfWholeUnderTheMouseAndReadsItselfWholeAloud() {
        var cell = cutOff();
        driver.hover(cell);

        assertThat(driver.ask(() -> cell.getTooltip().getText())).isEqualTo(LONG);
        assertThat(driver.ask(() -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo(LONG);
        driver.hover(driver.node("runs-notify"));
        assertThat(driver.ask(() -> cell.getTooltip() == null)).isTrue();
    }

    /** A table empties a cell to use it again; until the next pulse it still counts as cut off. */
    @Test
    void aCellThatIsEmptiedUnderTheMouseHasNothingToShow() {
        var cell = cutOff();
        driver.hover(cell);
        var shown = driver.ask(() -> {
            cell.setText(null);
            Event.fireEvent(cell, Mouse.over(cell, MouseEvent.MOUSE_MOVED));
            return cell.getTooltip() != null;
        });
        assertThat(shown).isFalse();
    }

    /** A cell of a run whose description has no room. */
    private Labeled cutOff() {
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.paste("request-description", LONG);
        driver.press("request-submit");
        driver.press("confirm-take");
        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") > 0);
        var cell = driver.all(Labeled.class).stream()
                .filter(each ->
                        LONG.equals(each.getText()) && each.getStyleClass().contains("table-cell"))
                .findFirst()
                .orElseThrow();
        driver.await("a cell that is drawn too narrow for it", cell::isTextTruncated);
        return cell;
    }
}
