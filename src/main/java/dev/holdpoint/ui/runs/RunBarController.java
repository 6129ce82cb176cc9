package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.evidence.EvidenceFormat;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** What can be done with the run that is looked at, as a whole. FX thread only. */
public final class RunBarController {
    private final Surroundings around;
    private final EvidenceDesk desk;
    private final Consumer<Run> again;
    private final KeepSheet keep;
    private final DeleteSheet deletion;
    private @Nullable SnapshotEngine engine;
    private @Nullable Run run;

    @FXML
    private Button retry;

    @FXML
    private Button ticket;

    @FXML
    private MenuButton evidence;

    @FXML
    private MenuItem html;

    @FXML
    private MenuItem json;

    @FXML
    private MenuItem csv;

    @FXML
    private MenuItem text;

    @FXML
    private Button extend;

    @FXML
    private Button delete;

    @FXML
    private Label notice;

    /** @param again told the run of which the failed volumes are wanted again */
    RunBarController(Surroundings around, Sheets sheets, RunTools tools, Consumer<Run> again) {
        this.around = around;
        this.desk = new EvidenceDesk(around, tools);
        this.again = again;
        this.keep = new KeepSheet(around, sheets, this::tellDeeds);
        this.deletion = new DeleteSheet(around, sheets, this::tellDeeds);
    }

    void use(@Nullable SnapshotEngine now) {
        engine = now;
        desk.use(now);
    }

    void show(@Nullable Run now) {
        boolean other = !Objects.equals(run == null ? null : run.id(), now == null ? null : now.id());
        run = now;
        boolean none = now == null || OwnSnapshot.of(now).isEmpty() || engine == null;
        retry.setDisable(now == null || Again.failed(now).isEmpty());
        ticket.setDisable(now == null);
        evidence.setDisable(now == null);
        extend.setDisable(none);
        delete.setDisable(none);
        if (other) {
            notice.setText("");
            tellDeeds();
        }
    }

    @FXML
    private void initialize() {
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        html.setOnAction(event -> save(EvidenceFormat.HTML));
        json.setOnAction(event -> save(EvidenceFormat.JSON));
        csv.setOnAction(event -> save(EvidenceFormat.CSV));
        text.setOnAction(event -> save(EvidenceFormat.TEXT));
    }

    private void save(EvidenceFormat format) {
        if (run != null) {
            desk.save(run, format, evidence, notice::setText);
        }
    }

    @FXML
    private void onTicket() {
        if (run != null) {
            desk.copy(run, notice::setText);
        }
    }

    @FXML
    private void onRetry() {
        if (run != null) {
            again.accept(run);
        }
    }

    @FXML
    private void onExtend() {
        deal().ifPresent(keep::show);
    }

    @FXML
    private void onDelete() {
        deal().ifPresent(deletion::show);
    }

    private Optional<Deal> deal() {
        var of = run;
        var by = engine;
        return of == null || by == null
                ? Optional.empty()
                : Optional.of(new Deal(by.afterwards(), of.connection(), OwnSnapshot.of(of)));
    }

    /** Says until when the snapshots are kept, if somebody changed that. */
    private void tellDeeds() {
        var asked = run;
        if (asked == null || engine == null) {
            return;
        }
        around.relay().when(engine.past().deeds(asked.id()), answer -> {
            if (run != null && run.id().equals(asked.id())) {
                Deed.keptUntil(answer.value().orElseGet(List::of))
                        .ifPresent(date -> notice.setText(around.text("runbar.kept", date)));
            }
        });
    }
}
