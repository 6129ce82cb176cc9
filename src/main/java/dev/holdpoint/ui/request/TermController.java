package dev.holdpoint.ui.request;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** What change the snapshots are for, and until when they are kept. FX thread only. */
public final class TermController {
    private final Surroundings around;
    private Runnable edited = () -> {};

    @FXML
    private TextField change;

    @FXML
    private Label changeProblem;

    @FXML
    private DatePicker keepUntil;

    @FXML
    private Label keepUntilProblem;

    TermController(Surroundings around) {
        this.around = around;
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        edited = act;
    }

    @FXML
    private void initialize() {
        change.textProperty().subscribe(text -> edited.run());
        keepUntil.valueProperty().subscribe(date -> edited.run());
    }

    /** The change id; blank for none. */
    String change() {
        return change.getText();
    }

    /** Names a change. */
    void change(String id) {
        change.setText(id);
    }

    /** The UTC date until which the snapshots are kept; null for none. */
    @Nullable
    LocalDate keepUntil() {
        return keepUntil.getValue();
    }

    /** Keeps so many days from {@code today}, as a preset says; null for no date. */
    void keep(@Nullable Integer days, LocalDate today) {
        keepUntil.setValue(days == null ? null : today.plusDays(days));
    }

    /** For how many days from {@code today} is kept, as a preset can say it; null for no date. */
    @Nullable
    Integer days(LocalDate today) {
        var date = keepUntil.getValue();
        long days = date == null ? Long.MAX_VALUE : Math.max(0, ChronoUnit.DAYS.between(today, date));
        return days > Preset.MAX_DAYS ? null : Math.toIntExact(days);
    }

    /** Shows what is wrong with what was read. */
    void show(RequestInput input, LocalDate today) {
        show(changeProblem, input.ofChange());
        show(keepUntilProblem, input.ofKeepUntil(today));
    }

    private void show(Label label, List<Problem> problems) {
        label.setText(around.problems().lines(problems));
        label.setVisible(!problems.isEmpty());
        label.setManaged(!problems.isEmpty());
    }
}
