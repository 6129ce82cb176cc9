package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.Formats;
import dev.holdpoint.ui.fx.Ticker;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The age of the latest snapshot, which grows while it is looked at. */
final class LatestCell extends TableCell<VolumeItem, Latest> {
    private final VolumeWords words;
    private final Formats formats;
    private final Ticker ticker;
    // Held here, as the ticker holds it weakly and outlives the cell.
    private final ChangeListener<Instant> tick = (property, before, now) -> showAge();

    LatestCell(VolumeWords words, Formats formats, Ticker ticker) {
        this.words = words;
        this.formats = formats;
        this.ticker = ticker;
        ticker.now().addListener(new WeakChangeListener<>(tick));
    }

    @Override
    protected void updateItem(@Nullable Latest latest, boolean empty) {
        super.updateItem(latest, empty);
        setTooltip(
                !empty && latest instanceof Latest.At at
                        ? new Tooltip(at.snapshot().id() + "\n"
                                + formats.utcAndLocal(at.snapshot().startTime()))
                        : null);
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
