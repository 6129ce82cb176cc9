package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.LateTooltip;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The age of the latest snapshot, which grows while it is looked at. */
final class LatestCell extends TableCell<VolumeItem, Latest> {
    private final VolumeWords words;
    private final Surroundings around;
    private final Ticker ticker;
    private final LateTooltip tooltip = new LateTooltip(this);
    // Held here, as the ticker holds it weakly and outlives the cell.
    private final ChangeListener<Instant> tick = (property, before, now) -> showAge();

    LatestCell(VolumeWords words, Surroundings around, Ticker ticker) {
        this.words = words;
        this.around = around;
        this.ticker = ticker;
        ticker.now().addListener(new WeakChangeListener<>(tick));
    }

    @Override
    protected void updateItem(@Nullable Latest latest, boolean empty) {
        super.updateItem(latest, empty);
        tooltip.say(
                !empty && latest instanceof Latest.At at
                        ? at.snapshot().id() + "\n"
                                + around.formats().utcAndLocal(at.snapshot().startTime())
                        : "");
        showAge();
    }

    private void showAge() {
        var latest = getItem();
        setText(
                isEmpty() || latest == null
                        ? null
                        : words.latest(latest, ticker.now().get()));
    }
}
