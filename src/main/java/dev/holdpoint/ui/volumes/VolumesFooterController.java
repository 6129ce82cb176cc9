package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** What is chosen, and where to go with it. FX thread only. */
public final class VolumesFooterController {
    private final Surroundings around;
    private final Selection selection;
    private final VolumeList list;
    private final Onward onward;

    @FXML
    private Label count;

    @FXML
    private Button unselect;

    @FXML
    private Button request;

    VolumesFooterController(Surroundings around, Selection selection, VolumeList list, Onward onward) {
        this.around = around;
        this.selection = selection;
        this.list = list;
        this.onward = onward;
    }

    @FXML
    private void initialize() {
        var words = new VolumeWords(around);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.count(
                                selection.rows().get(),
                                list.shown().size(),
                                list.size().get()),
                        selection.rows(),
                        list.shown(),
                        list.size()));
        var nothingChosen = selection.rows().map(List::isEmpty);
        unselect.disableProperty().bind(nothingChosen);
        request.disableProperty().bind(nothingChosen);
        request.textProperty().bind(selection.rows().map(rows -> around.text("volumes.request", rows.size())));
    }

    @FXML
    private void onUnselect() {
        selection.clear();
    }

    @FXML
    private void onRequest() {
        onward.request();
    }
}
