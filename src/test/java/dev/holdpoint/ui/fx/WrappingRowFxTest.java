package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WrappingRowFxTest {
    private static final double NARROW = 150;
    private static final double GAP = 8;

    private final Box first = new Box();
    private final Box second = new Box();
    private final WrappingRow row = new WrappingRow(first, second);

    @Start
    void startTheToolkit(Stage ignored) {
        var unused = new Scene(row, NARROW, 100);
    }

    @Test
    void whatDoesNotFitBesideStandsBelow() {
        assertThat(row.prefHeight(300)).isEqualTo(20);
        assertThat(row.prefHeight(NARROW)).isEqualTo(20 + GAP + 20);

        row.layout();

        assertThat(second.getLayoutY()).isEqualTo(20 + GAP);
    }

    @Test
    void aChildIsAskedOnceForAWidthUntilSomethingChanges() {
        row.prefHeight(NARROW);
        first.asked = 0;

        row.prefHeight(NARROW);
        row.minHeight(NARROW);
        row.layout();
        assertThat(first.asked).isZero();

        first.setPrefHeight(50);
        assertThat(row.prefHeight(NARROW)).isEqualTo(50 + GAP + 20);

        row.getChildren().remove(first);
        assertThat(row.prefHeight(NARROW)).isEqualTo(20);
    }

    /** A hundred wide, twenty high unless said. */
    private static final class Box extends Region {
        private int asked;

        Box() {
            setPrefSize(100, USE_COMPUTED_SIZE);
        }

        @Override
        protected double computePrefHeight(double width) {
            asked++;
            return 20;
        }
    }
}
