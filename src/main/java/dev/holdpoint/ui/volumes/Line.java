package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of the list, and its row as it was when the picture was taken. Any thread may have it, but one at a time: one
 * arrangement is under way, and of its threads one has a line.
 */
final class Line {
    /** No word that is typed has one, so none is found across two texts. */
    private static final char BETWEEN = '\n';

    /** Characters: an id, eight tags, an instance. */
    private static final int USUAL = 192;

    private final VolumeItem item;
    private final VolumeRow row;
    private @Nullable String text;

    Line(VolumeItem item) {
        this(item, null);
    }

    private Line(VolumeItem item, @Nullable String text) {
        this.item = item;
        this.row = item.get();
        this.text = text;
    }

    /** The line as its item is now; what a word is looked for in is kept where it is the same. */
    Line again() {
        var now = item.get();
        boolean same = row.volume().equals(now.volume()) && Objects.equals(row.instance(), now.instance());
        return new Line(item, same ? text : null);
    }

    VolumeItem item() {
        return item;
    }

    VolumeRow row() {
        return row;
    }

    /**
     * All that a word is looked for in, in lower case: the id, the tags' values, the instances. Kept once it was asked
     * for: of 50,000 rows, each with a dozen texts all over the heap, every letter that is typed would go through them
     * all (75 ms; in one text a row, 3 ms).
     */
    String text() {
        var known = text;
        if (known == null) {
            known = together().toLowerCase(Locale.ROOT);
            text = known;
        }
        return known;
    }

    private String together() {
        var all = new StringBuilder(USUAL).append(row.volume().id().value());
        for (var tag : row.volume().tags()) {
            all.append(BETWEEN).append(tag.value());
        }
        for (var attachment : row.volume().attachments()) {
            all.append(BETWEEN).append(attachment.instanceId());
        }
        var host = row.instance();
        if (host != null) {
            all.append(BETWEEN).append(host.name());
        }
        return all.toString();
    }
}
