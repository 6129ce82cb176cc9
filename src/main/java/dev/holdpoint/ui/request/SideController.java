package dev.holdpoint.ui.request;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** What belongs to the request beside its form, one at a time: the checks, the plan, how to prepare. FX thread only. */
public final class SideController {
    private final RequestFlow flow;

    @FXML
    private Button check;

    @FXML
    private ToggleButton showChecks;

    @FXML
    private ToggleButton showPlan;

    @FXML
    private ToggleButton showCoach;

    @FXML
    private Node checks;

    @FXML
    private Node plan;

    @FXML
    private Node coach;

    SideController(RequestFlow flow) {
        this.flow = flow;
    }

    @FXML
    private void initialize() {
        var views = new ToggleGroup();
        views.getToggles().setAll(showChecks, showPlan, showCoach);
        showChecks.setSelected(true);
        views.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                views.selectToggle(before);
            }
            turn();
        });
        turn();
    }

    /** Turns to the checks. */
    void showChecks() {
        showChecks.setSelected(true);
    }

    /** Shows whether there is something to check. */
    void show() {
        var state = flow.state().get();
        check.setDisable(!flow.ready()
                || state instanceof CheckState.Running
                || state.plan().isEmpty());
    }

    private void turn() {
        display(checks, showChecks.isSelected());
        display(plan, showPlan.isSelected());
        display(coach, showCoach.isSelected());
    }

    /** What is not shown takes no room either: each of them is as high as it needs, or the page scrolls. */
    private static void display(Node view, boolean shown) {
        view.setVisible(shown);
        view.setManaged(shown);
    }

    @FXML
    private void onCheck() {
        showChecks();
        flow.check(report -> {});
    }
}
