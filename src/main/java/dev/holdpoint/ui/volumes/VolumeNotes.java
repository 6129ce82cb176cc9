package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is worth knowing of a volume before a snapshot of it is taken. FX thread only. */
final class VolumeNotes {
    private static final String SHARED = "fth-share-2";
    private static final String SIBLINGS = "fth-layers";
    private static final String UNENCRYPTED = "fth-unlock";

    /** The signs of {@link #of}, in its order. */
    static final List<String> ICONS = List.of(SHARED, SIBLINGS, UNENCRYPTED);

    private final Surroundings around;
    private final ToIntFunction<String> attachedTo;

    /** @param attachedTo how many volumes are attached to an instance */
    VolumeNotes(Surroundings around, ToIntFunction<String> attachedTo) {
        this.around = around;
        this.attachedTo = attachedTo;
    }

    /** One note: a sign, what it says in a word, and why it matters in a sentence. */
    record Note(String icon, String brief, String sentence) {}

    /** The notes that the list shows, the gravest first. */
    List<Note> of(VolumeRow row) {
        var notes = new ArrayList<Note>();
        var volume = row.volume();
        if (volume.multiAttach()) {
            notes.add(note(
                    SHARED,
                    "volumes.note.shared",
                    "volumes.note.shared.why",
                    volume.attachments().size()));
        }
        int siblings = siblings(row);
        if (siblings > 1) {
            notes.add(note(
                    SIBLINGS,
                    "volumes.note.siblings",
                    "volumes.note.siblings.why",
                    siblings,
                    new VolumeWords(around).attachment(row)));
        }
        if (!volume.encrypted()) {
            notes.add(note(UNENCRYPTED, "volumes.note.unencrypted", "volumes.note.unencrypted.why"));
        }
        return notes;
    }

    /** How many {@link #of} are; any thread may ask. */
    int count(VolumeRow row) {
        return (row.volume().multiAttach() ? 1 : 0)
                + (siblings(row) > 1 ? 1 : 0)
                + (row.volume().encrypted() ? 0 : 1);
    }

    /** Also that it is in use, which the list has a column for. */
    List<Note> inFull(VolumeRow row) {
        var notes = new ArrayList<>(of(row));
        if (row.volume().state().equals("in-use")) {
            notes.addFirst(note("fth-edit-3", "volumes.note.in-use", "volumes.note.in-use.why"));
        }
        return notes;
    }

    private int siblings(VolumeRow row) {
        return row.volume().attachments().stream()
                .filter(attachment -> !attachment.instanceId().isEmpty())
                .mapToInt(attachment -> attachedTo.applyAsInt(attachment.instanceId()))
                .max()
                .orElse(0);
    }

    private Note note(String icon, String brief, String why, Object... arguments) {
        return new Note(icon, around.text(brief, arguments), around.text(why, arguments));
    }
}
