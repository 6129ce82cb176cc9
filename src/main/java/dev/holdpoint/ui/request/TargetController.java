package dev.holdpoint.ui.request;

import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/**
 * Where the snapshots are to be kept. A choice that fits no chosen volume is disabled and says why below it; one that
 * has consequences says them before it is made. FX thread only.
 */
public final class TargetController {
    private final Surroundings around;
    private final TargetWords words;
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<TargetChoice> chosen = new ReadOnlyObjectWrapper<>(TargetChoice.REGION);

    @FXML
    private RadioButton region;

    @FXML
    private RadioButton outpost;

    @FXML
    private RadioButton localZone;

    @FXML
    private Label outpostReason;

    @FXML
    private Label zoneReason;

    TargetController(Surroundings around) {
        this.around = around;
        this.words = new TargetWords(around);
    }

    ReadOnlyObjectProperty<TargetChoice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses, if that choice is open now. */
    void use(TargetChoice choice) {
        var button = switch (choice) {
            case REGION -> region;
            case OWN_OUTPOST -> outpost;
            case LOCAL_ZONE -> localZone;
        };
        (button.isDisabled() ? region : button).setSelected(true);
    }

    /** Offers what fits {@code volumes}; a choice that fits none of them any more falls back to the Region. */
    void offer(List<Volume> volumes, String regionName) {
        region.setText(around.text("request.target.region", regionName));
        var legal = TargetWords.Legal.of(volumes);
        outpost.setDisable(legal.outpost() == 0);
        localZone.setDisable(legal.zone() == 0);
        outpostReason.setText(words.outpost(legal));
        zoneReason.setText(words.zone(legal));
        if (group.getSelectedToggle() instanceof RadioButton button && button.isDisabled()) {
            region.setSelected(true);
        }
    }

    @FXML
    private void initialize() {
        group.getToggles().setAll(region, outpost, localZone);
        region.setSelected(true);
        group.selectedToggleProperty().subscribe(toggle -> chosen.set(choice()));
    }

    private TargetChoice choice() {
        if (outpost.isSelected()) {
            return TargetChoice.OWN_OUTPOST;
        }
        return localZone.isSelected() ? TargetChoice.LOCAL_ZONE : TargetChoice.REGION;
    }
}
