package dev.holdpoint.ui.request;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.text.Coach;
import dev.holdpoint.text.Coach.Way;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Coaches the operator in bringing writes to rest; does nothing of it itself. FX thread only. */
public final class CoachController {
    private final Surroundings around;
    private final CoachWords words;
    private final Choosing choosing;
    private final Pausing pausing;
    private final Ticker ticker;
    private final Supplier<String> region;
    /** Until the operator chooses a way, the suggestion follows the volumes. */
    private boolean chosen;

    private boolean suggesting;

    @FXML
    private ComboBox<Way> way;

    @FXML
    private Label about;

    @FXML
    private VBox steps;

    @FXML
    private Button paused;

    @FXML
    private Button resumed;

    @FXML
    private Label state;

    CoachController(Surroundings around, Choosing choosing, Pausing pausing, Ticker ticker, Supplier<String> region) {
        this.around = around;
        this.words = new CoachWords(around);
        this.choosing = choosing;
        this.pausing = pausing;
        this.ticker = ticker;
        this.region = region;
    }

    @FXML
    private void initialize() {
        way.setConverter(new Names());
        way.getItems().setAll(Arrays.asList(Way.values()));
        way.valueProperty().subscribe(this::choose);
        choosing.grouping().subscribe(grouping -> show());
        pausing.pause().subscribe(this::showState);
        ticker.now().subscribe(now -> showState(pausing.pause().get()));
    }

    @FXML
    private void onPaused() {
        pausing.begin(
                words.name(way.getValue()),
                rows().stream().map(row -> row.volume().id()).toList());
    }

    @FXML
    private void onResumed() {
        pausing.resume();
    }

    private void choose(@Nullable Way now) {
        chosen |= !suggesting && now != null;
        if (now != null) {
            showSteps(now);
        }
    }

    private void show() {
        var coach = new Coach(rows(), region.get());
        if (rows().isEmpty()) {
            chosen = false;
        }
        if (!chosen) {
            suggesting = true;
            way.setValue(coach.suggested());
            suggesting = false;
        }
        paused.setDisable(rows().isEmpty() || pausing.pause().get().isPresent());
        showSteps(way.getValue());
    }

    private void showSteps(Way now) {
        about.setText(words.about(now));
        steps.getChildren()
                .setAll(new CoachSteps(around).of(new Coach(rows(), region.get()).commands(now), words.nothing(now)));
    }

    private void showState(Optional<Pause> pause) {
        paused.setDisable(pause.isPresent() || rows().isEmpty());
        resumed.setDisable(pause.isEmpty());
        state.setText(pause.map(now -> around.text(
                        "coach.paused",
                        around.formats().utcTime(now.since()),
                        around.formats().elapsed(Duration.between(now.since(), around.now()))))
                .orElseGet(() -> around.text("coach.not-paused")));
    }

    private List<VolumeRow> rows() {
        return choosing.grouping().get().groups().stream()
                .flatMap(group -> group.chosen().stream())
                .toList();
    }

    private final class Names extends StringConverter<Way> {
        @Override
        public String toString(@Nullable Way one) {
            return one == null ? "" : words.name(one);
        }

        @Override
        public @Nullable Way fromString(String text) {
            return null;
        }
    }
}
