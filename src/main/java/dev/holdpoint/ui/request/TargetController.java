package dev.holdpoint.ui.request;

import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/**
 * Where the snapshots are to be kept. Choices that fit no chosen volume are disabled and the line below says why; where
 * one fits some only, it says where the others go. FX thread only.
 */
public final class TargetController {
    private final Surroundings around;
    private final ToggleGroup group = new ToggleGroup();

    @FXML
    private RadioButton region;

    @FXML
    private RadioButton outpost;

    @FXML
    private RadioButton localZone;

    @FXML
    private Label reason;

    TargetController(Surroundings around) {
        this.around = around;
    }

    /** Runs {@code act} after every change of the choice. */
    void onChange(Runnable act) {
        group.selectedToggleProperty().subscribe(toggle -> act.run());
    }

    TargetChoice chosen() {
        if (outpost.isSelected()) {
            return TargetChoice.OWN_OUTPOST;
        }
        return localZone.isSelected() ? TargetChoice.LOCAL_ZONE : TargetChoice.REGION;
    }

    /** Offers what fits {@code volumes}; a choice that fits none of them any more falls back to the Region. */
    void offer(List<Volume> volumes, String regionName) {
        region.setText(around.text("request.target.region", regionName));
        long onOutpost = count(volumes, volume -> volume.outpost().isPresent());
        long inZone = count(volumes, Volume::inLocalZone);
        outpost.setDisable(onOutpost == 0);
        localZone.setDisable(inZone == 0);
        if ((onOutpost == 0 && outpost.isSelected()) || (inZone == 0 && localZone.isSelected())) {
            region.setSelected(true);
        }
        reason.setText(reason(volumes.size(), onOutpost, inZone));
    }

    @FXML
    private void initialize() {
        group.getToggles().setAll(region, outpost, localZone);
        region.setSelected(true);
    }

    private String reason(int all, long onOutpost, long inZone) {
        if (onOutpost > 0) {
            return around.text("request.target.outpost-fits", onOutpost, all);
        }
        return inZone > 0
                ? around.text("request.target.zone-fits", inZone, all)
                : around.text("request.target.only-region");
    }

    private static long count(List<Volume> volumes, Predicate<Volume> kind) {
        return volumes.stream().filter(kind).count();
    }
}
