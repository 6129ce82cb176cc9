package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Instant;

/** What the details say of a volume. FX thread only. */
final class VolumeDetailWords {
    private final Surroundings around;
    private final VolumeWords words;

    VolumeDetailWords(Surroundings around) {
        this.around = around;
        this.words = new VolumeWords(around);
    }

    /** Instance ids and devices, a line each. */
    String attachmentsOrNone(VolumeRow row) {
        return row.volume().attachments().isEmpty()
                ? around.text("volumes.detail.unattached")
                : words.attachmentInFull(row);
    }

    /** {@code 500 GiB, io2, in eu-west-1a, encrypted}. */
    String properties(VolumeRow row) {
        return around.text(
                row.volume().encrypted() ? "volumes.detail.encrypted" : "volumes.detail.plain",
                around.formats().size(row.volume().sizeGib()),
                row.volume().type(),
                words.place(row));
    }

    /** All tags, a line each. */
    String tagsOrNone(VolumeRow row) {
        return row.volume().tags().isEmpty() ? around.text("volumes.detail.untagged") : words.tagLines(row);
    }

    /** The latest snapshot with its id, state and time. */
    String latestInFull(Latest known, Instant now) {
        return known instanceof Latest.At at
                ? around.text(
                        "volumes.detail.latest",
                        at.snapshot().id(),
                        at.snapshot().status(),
                        when(at.snapshot().startTime(), now))
                : words.latest(known, now);
    }

    /** How long ago, and when exactly. */
    String when(Instant then, Instant now) {
        return words.age(then, now) + " – " + around.formats().utcAndLocal(then).replace("\n", " · ");
    }
}
