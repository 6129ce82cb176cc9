package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.StringConverter;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SteadyRowFxTest {
    private static final double ROW_HEIGHT = 24;

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void otherItemsAreShownInTheRowsWithoutEmptyingOrStylingThemAnew() {
        fx(() -> {
            var cells = replaced(SteadyRow::new);

            assertThat(cells.texts()).startsWith("second-0", "second-1", "second-2");
            assertThat(cells.emptied).isZero();
            assertThat(cells.styled).isZero();
        });
    }

    /** Where this fails, JavaFX has stopped doing both, and a plain row is as good. */
    @Test
    void aPlainRowIsEmptiedAndStyledAnew() {
        fx(() -> {
            var cells = replaced(TableRow::new);

            assertThat(cells.emptied).isPositive();
            assertThat(cells.styled).isPositive();
        });
    }

    @Test
    void rowsThatNothingIsLeftForAreEmptiedAndStyledAsSuch() {
        fx(() -> {
            var cells = new Cells(SteadyRow::new);
            cells.show(items("first-", 50));

            // JavaFX goes over its rows once where items only come or go.
            cells.table.getItems().remove(2, 50);
            cells.lay();

            assertThat(cells.texts()).containsExactly("first-0", "first-1");
            assertThat(cells.pale()).hasSizeGreaterThan(2).allMatch(TableRow::isEmpty);

            cells.table.getItems().addAll(items("second-", 50));
            cells.lay();

            assertThat(cells.pale()).as("after they were filled again").isEmpty();
        });
    }

    @Test
    void aRowThatIsPutAwayHoldsNothing() {
        fx(() -> {
            var cells = new Cells(SteadyRow::new);
            cells.show(items("first-", 50));

            cells.table.resize(200, 5 * ROW_HEIGHT);
            cells.lay();

            assertThat(cells.made)
                    .filteredOn(row -> !row.isVisible())
                    .isNotEmpty()
                    .allMatch(TableRow::isEmpty);
        });
    }

    @Test
    void aListWithoutItemsHasNoRowThatStillHoldsOne() {
        fx(() -> {
            var cells = new Cells(SteadyRow::new);
            cells.show(items("first-", 50));

            cells.show(List.of());
            cells.show(items("second-", 1));

            assertThat(cells.texts()).containsExactly("second-0");
        });
    }

    @Test
    void aRowFollowsItsItemWhenTheListIsScrolled() {
        fx(() -> {
            var cells = new Cells(SteadyRow::new);
            cells.show(items("first-", 50));

            cells.table.scrollTo(49);
            cells.lay();

            assertThat(cells.texts()).contains("first-49").doesNotContain("first-0");
        });
    }

    @Test
    void aTextThatGrowsOlderIsLaidOutInItsCellAlone() {
        fx(() -> {
            var cells = new Cells(SteadyRow::new);
            cells.show(items("first-", 50));
            cells.forget();

            cells.cell().setText("a minute ago");
            cells.lay();

            assertThat(cells.styled).isZero();
            assertThat(cells.cell().isNeedsLayout()).isFalse();
        });
    }

    /** Where this fails, JavaFX lays out no more than it has to, and cells may be managed. */
    @Test
    void inAPlainRowItHasAllRowsStyledAnew() {
        fx(() -> {
            var cells = new Cells(TableRow::new);
            cells.show(items("first-", 50));
            cells.forget();

            cells.cell().setText("a minute ago");
            cells.lay();

            assertThat(cells.styled).isPositive();
        });
    }

    /** A table whose items have been replaced by fewer others, and what that cost its cells. */
    private static Cells replaced(Supplier<TableRow<String>> rows) {
        var cells = new Cells(rows);
        cells.show(items("first-", 50));
        cells.forget();
        cells.show(items("second-", 40));
        return cells;
    }

    private static List<String> items(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5000, work);
    }

    /** A table that counts what becomes of its cells. */
    private static final class Cells {
        private final TableView<String> table = new TableView<>();
        private final List<TableRow<String>> made = new ArrayList<>();
        private int emptied;
        private int styled;

        Cells(Supplier<TableRow<String>> rows) {
            var column = new TableColumn<String, String>("item");
            column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
            column.setCellFactory(ignored -> new Counted());
            table.getColumns().add(column);
            table.setFixedCellSize(ROW_HEIGHT);
            table.setRowFactory(ignored -> {
                var row = rows.get();
                made.add(row);
                return row;
            });
            table.getStylesheets().add("data:text/css,.table-row-cell:empty .table-cell%7B-fx-opacity:0.5;%7D");
            var unused = new Scene(table, 200, 10 * ROW_HEIGHT);
        }

        void show(List<String> items) {
            table.getItems().setAll(items);
            lay();
        }

        /** As in a pulse: what was styled before is styled again by the table alone. */
        void lay() {
            if (made.isEmpty()) {
                table.applyCss();
            }
            table.layout();
        }

        /** One that is in sight. */
        TableCell<?, ?> cell() {
            return made.stream()
                    .filter(row -> "first-1".equals(row.getItem()))
                    .map(row -> (TableCell<?, ?>) row.lookup(".table-cell"))
                    .findFirst()
                    .orElseThrow();
        }

        /** Counts from now on, when the table has come to rest. */
        void forget() {
            lay();
            lay();
            emptied = 0;
            styled = 0;
        }

        /** The rows in sight that are styled as empty ones. */
        List<TableRow<String>> pale() {
            return made.stream()
                    .filter(row -> row.isVisible()
                            && row.getParent() != null
                            && row.getParent().isVisible()
                            && row.lookup(".table-cell").getOpacity() < 1)
                    .toList();
        }

        /** What is to be read, from the top. */
        List<String> texts() {
            return made.stream()
                    .filter(row -> row.isVisible() && !row.isEmpty())
                    .sorted((left, right) -> Double.compare(left.getLayoutY(), right.getLayoutY()))
                    .map(TableRow::getItem)
                    .toList();
        }

        private final class Counted extends TableCell<String, String> {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                emptied += empty ? 1 : 0;
                setText(item);
            }

            /** JavaFX asks of each whether it can be set, whenever it applies the style sheets to the cell. */
            @Override
            public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
                return List.of(new CssMetaData<Counted, String>("-counted", StringConverter.getInstance(), "") {
                    @Override
                    public boolean isSettable(Counted cell) {
                        styled++;
                        return false;
                    }

                    @Override
                    public StyleableProperty<String> getStyleableProperty(Counted cell) {
                        throw new IllegalStateException("it cannot be set");
                    }
                });
            }
        }
    }
}
