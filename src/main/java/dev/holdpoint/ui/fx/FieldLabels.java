package dev.holdpoint.ui.fx;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;

/**
 * Ties the label of every field to its control, so that screen readers know it and the label's underlined letter leads
 * there. FXML cannot: a label comes before the control that it would have to name. FX thread only.
 */
final class FieldLabels {
    private static final String FIELD = "field";
    private static final String LABEL = "field-label";

    private FieldLabels() {}

    static void tie(Node root) {
        Inside.walk(root, node -> {
            if (node.getStyleClass().contains(FIELD)) {
                tieField(node);
            }
        });
    }

    private static void tieField(Node field) {
        var labels = new ArrayList<Label>();
        Inside.walk(field, node -> {
            if (node instanceof Label label && label.getStyleClass().contains(LABEL)) {
                label.setMnemonicParsing(true);
                labels.add(label);
            } else if (node instanceof Control control
                    && control.isFocusTraversable()
                    && !(control instanceof HelpMark)) {
                labels.forEach(label -> tie(label, control));
                labels.clear();
            }
        });
    }

    private static void tie(Label label, Control control) {
        label.setLabelFor(control);
        if (label.getText().equals(control.getAccessibleText())) {
            control.setAccessibleText(label.getText().replace("_", ""));
        }
    }
}
