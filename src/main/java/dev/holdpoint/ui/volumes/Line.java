package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item of the list, and what a word is looked for in. The row never changes; who knows more makes
 * another line. Any thread may ask it.
 */
final class Line {
    /** No word that is typed has one, so none is found across two texts. */
    private static final char BETWEEN = '\n';

    /** Characters: an id, eight tags, an instance. */
    private static final int USUAL = 192;

    private final VolumeRow row;
    /** Threads that meet here each make the same. */
    private @Nullable String text;

    Line(VolumeRow row) {
        this(row, null);
    }

    private Line(VolumeRow row, @Nullable String text) {
        this.row = row;
        this.text = text;
    }

    /**
     * The line of what is known now; the text is kept where it is the same, and only goes on where an instance came.
     */
    Line now(VolumeRow known) {
        var before = text;
        if (before == null || !row.volume().equals(known.volume())) {
            return new Line(known);
        }
        var host = known.instance();
        if (Objects.equals(row.instance(), host)) {
            return new Line(known, before);
        }
        return row.instance() == null && host != null
                ? new Line(known, before + BETWEEN + lower(host.name()))
                : new Line(known);
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
            known = lower(together());
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

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
