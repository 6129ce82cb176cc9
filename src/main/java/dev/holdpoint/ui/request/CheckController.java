package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;

/** What the checks found, volume by volume, the worst first. FX thread only. */
public final class CheckController {
    private static final Comparator<CheckReport.Item> WORST_FIRST = Comparator.comparingInt(CheckController::rank);

    private final Surroundings around;
    private final Choosing choosing;
    private final RequestFlow flow;
    private final Map<VolumeId, String> names = new HashMap<>();

    @FXML
    private Label summary;

    @FXML
    private CheckBox withoutTags;

    @FXML
    private WrappingRow progressBox;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<CheckReport.Item> results;

    @FXML
    private Button leaveOut;

    CheckController(Surroundings around, Choosing choosing, RequestFlow flow) {
        this.around = around;
        this.choosing = choosing;
        this.flow = flow;
    }

    @FXML
    private void initialize() {
        results.setCellFactory(ignored -> new CheckCell(
                around,
                results.widthProperty(),
                volume -> names.getOrDefault(volume, ""),
                new DeniedActions(around, () -> flow.state().get().plan()),
                volume -> choosing.leaveOut(List.of(volume))));
        withoutTags.selectedProperty().bindBidirectional(flow.withoutTags());
        flow.state().subscribe(this::show);
    }

    @FXML
    private void onLeaveOut() {
        choosing.leaveOut(flow.state().get().blocked());
    }

    @FXML
    private void onCancel() {
        flow.cancel();
    }

    private void show(CheckState now) {
        names.clear();
        now.plan().ifPresent(plan -> plan.request().volumes().forEach(volume -> names.put(volume.id(), volume.name())));
        summary.setText(new CheckWords(around).summary(now));
        var items = items(now);
        if (!items.equals(results.getItems())) {
            results.getItems().setAll(items);
        }
        var running = now instanceof CheckState.Running;
        progressBox.setVisible(running);
        progressBox.setManaged(running);
        if (now instanceof CheckState.Running asking) {
            progress.setProgress(
                    (double) asking.items().size() / asking.planned().items().size());
        }
        withoutTags.setDisable(!withoutTags.isSelected() && !now.tagsDenied());
        int blocked = running ? 0 : now.blocked().size();
        leaveOut.setDisable(blocked == 0 || blocked == now.items().size());
        leaveOut.setText(around.text("check.leave-out", blocked));
    }

    /** Every volume of the plan has its line from the start; what is not known of it yet is not asked yet. */
    private static List<CheckReport.Item> items(CheckState now) {
        var known = now.items().stream()
                .collect(Collectors.toMap(CheckReport.Item::volume, Function.identity(), (one, same) -> same));
        return now.plan().stream()
                .flatMap(plan -> plan.items().stream())
                .map(item -> item.key().volume())
                .map(volume ->
                        known.getOrDefault(volume, new CheckReport.Item(volume, new Permission.NotAsked(), List.of())))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static int rank(CheckReport.Item item) {
        if (item.light() == Light.RED) {
            return 0;
        }
        if (!item.toAccept().isEmpty()) {
            return 1;
        }
        return item.light() == Light.NOT_ASKED ? 2 : 3;
    }
}
