package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;

/** What the dry run told, volume by volume. FX thread only. */
public final class CheckController {
    private final Surroundings around;
    private final Selection selection;
    private final RequestFlow flow;

    @FXML
    private Label summary;

    @FXML
    private CheckBox withoutTags;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<CheckReport.Item> results;

    @FXML
    private Button leaveOut;

    CheckController(Surroundings around, Selection selection, RequestFlow flow) {
        this.around = around;
        this.selection = selection;
        this.flow = flow;
    }

    @FXML
    private void initialize() {
        results.setCellFactory(ignored -> new CheckCell(around, results.widthProperty()));
        withoutTags.selectedProperty().bindBidirectional(flow.withoutTags());
        flow.state().subscribe(this::show);
    }

    @FXML
    private void onLeaveOut() {
        selection.leaveOut(flow.state().get().blocked());
    }

    private void show(CheckState now) {
        summary.setText(new CheckWords(around).summary(now));
        results.getItems().setAll(now.items());
        var running = now instanceof CheckState.Running;
        progress.setVisible(running);
        progress.setManaged(running);
        if (now instanceof CheckState.Running asking) {
            progress.setProgress(
                    (double) asking.items().size() / asking.plan().items().size());
        }
        withoutTags.setDisable(!withoutTags.isSelected() && !now.tagsDenied());
        int blocked = now instanceof CheckState.Done ? now.blocked().size() : 0;
        leaveOut.setDisable(blocked == 0 || blocked == now.items().size());
        leaveOut.setText(around.text("check.leave-out", blocked));
    }
}
