package dev.holdpoint.ui.request;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Tag;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

/** The form of the request. FX thread only. */
public final class FormController {
    private final Surroundings around;
    private final Selection selection;
    private final TagsController tagsController;
    private final TargetController targetController;
    private Runnable edited = () -> {};
    private String regionName = "";

    @FXML
    private TextField description;

    @FXML
    private Label descriptionCount;

    @FXML
    private Label descriptionProblem;

    @FXML
    private TextField change;

    @FXML
    private Label changeProblem;

    @FXML
    private DatePicker keepUntil;

    @FXML
    private Label keepUntilProblem;

    @FXML
    private RadioButton gateRestorable;

    @FXML
    private RadioButton gateCaptured;

    @FXML
    private CheckBox gateAcknowledge;

    FormController(Surroundings around, Selection selection) {
        this.around = around;
        this.selection = selection;
        this.tagsController = new TagsController(around);
        this.targetController = new TargetController(around);
    }

    TagsController tagsController() {
        return tagsController;
    }

    TargetController targetController() {
        return targetController;
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        edited = act;
        act.run();
    }

    void showRegion(String region) {
        regionName = region;
        edit();
    }

    void focus() {
        description.requestFocus();
    }

    /** What the form says now. */
    Checked<SnapshotRequest> request() {
        return input().read(today());
    }

    boolean hasHalfTypedTag() {
        return tagsController.halfTyped();
    }

    @FXML
    private void initialize() {
        var gates = new ToggleGroup();
        gates.getToggles().setAll(gateRestorable, gateCaptured);
        gateRestorable.setSelected(true);
        gateAcknowledge.disableProperty().bind(gateCaptured.selectedProperty().not());
        targetController.onChange(this::edit);
        description.textProperty().subscribe(text -> edit());
        change.textProperty().subscribe(text -> edit());
        keepUntil.valueProperty().subscribe(date -> edit());
        gates.selectedToggleProperty().subscribe(toggle -> edit());
        gateAcknowledge.selectedProperty().subscribe(ticked -> edit());
        tagsController.tags().addListener((ListChangeListener<Tag>) changed -> edit());
        tagsController.onTyping(this::edit);
        selection.rows().subscribe(rows -> edit());
    }

    private void edit() {
        targetController.offer(selection.volumes(), regionName);
        var input = input();
        descriptionCount.setText(
                around.text("request.description.count", input.description().length(), Description.MAX));
        show(descriptionProblem, Description.parse(input.description()).problems());
        show(changeProblem, input.ofChange());
        show(keepUntilProblem, input.ofKeepUntil(today()));
        edited.run();
    }

    RequestInput input() {
        return new RequestInput(
                selection.volumes(),
                description.getText(),
                change.getText(),
                keepUntil.getValue(),
                tagsController.tags(),
                targetController.chosen(),
                gateCaptured.isSelected() ? Gate.ALL_CAPTURED : Gate.ALL_RESTORABLE,
                gateAcknowledge.isSelected());
    }

    private void show(Label label, List<Problem> problems) {
        label.setText(around.problems().lines(problems));
        label.setVisible(!problems.isEmpty());
        label.setManaged(!problems.isEmpty());
    }

    private LocalDate today() {
        return around.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
