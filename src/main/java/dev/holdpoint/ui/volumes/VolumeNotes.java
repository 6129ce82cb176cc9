package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What is worth knowing of a volume before a snapshot of it is taken. FX thread only, but for {@link #signs}. */
final class VolumeNotes {
    private final Surroundings around;
    private final ToIntFunction<String> attachedTo;

    /** @param attachedTo how many volumes are attached to an instance; any thread may ask it */
    VolumeNotes(Surroundings around, ToIntFunction<String> attachedTo) {
        this.around = around;
        this.attachedTo = attachedTo;
    }

    /** What a note is about, in the order in which they are told; the list has a column for the first. */
    enum Sign {
        IN_USE("fth-edit-3"),
        SHARED("fth-share-2"),
        SIBLINGS("fth-layers"),
        UNENCRYPTED("fth-unlock");

        private final String icon;

        Sign(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }
    }

    /** One note: a sign, what it says in a word, and why it matters in a sentence. */
    record Note(Sign sign, String brief, String sentence) {}

    /** The signs that the list shows, without their words: what is sorted by and drawn. Any thread may ask. */
    List<Sign> signs(VolumeRow row) {
        var signs = new ArrayList<Sign>();
        if (row.volume().multiAttach()) {
            signs.add(Sign.SHARED);
        }
        if (siblings(row) > 1) {
            signs.add(Sign.SIBLINGS);
        }
        if (!row.volume().encrypted()) {
            signs.add(Sign.UNENCRYPTED);
        }
        return signs;
    }

    /** The notes that the list shows. */
    List<Note> of(VolumeRow row) {
        return signs(row).stream().map(sign -> note(sign, row)).toList();
    }

    /** Also that it is in use, which the list has a column for. */
    List<Note> inFull(VolumeRow row) {
        return row.volume().state().equals("in-use")
                ? Stream.concat(Stream.of(note(Sign.IN_USE, row)), of(row).stream())
                        .toList()
                : of(row);
    }

    private int siblings(VolumeRow row) {
        return row.volume().attachments().stream()
                .filter(attachment -> !attachment.instanceId().isEmpty())
                .mapToInt(attachment -> attachedTo.applyAsInt(attachment.instanceId()))
                .max()
                .orElse(0);
    }

    private Note note(Sign sign, VolumeRow row) {
        return switch (sign) {
            case IN_USE -> note(sign, "volumes.note.in-use", "volumes.note.in-use.why");
            case SHARED ->
                note(
                        sign,
                        "volumes.note.shared",
                        "volumes.note.shared.why",
                        row.volume().attachments().size());
            case SIBLINGS ->
                note(
                        sign,
                        "volumes.note.siblings",
                        "volumes.note.siblings.why",
                        siblings(row),
                        new VolumeWords(around).attachment(row));
            case UNENCRYPTED -> note(sign, "volumes.note.unencrypted", "volumes.note.unencrypted.why");
        };
    }

    private Note note(Sign sign, String brief, String why, Object... arguments) {
        return new Note(sign, around.text(brief, arguments), around.text(why, arguments));
    }
}
