package dev.holdpoint.ui.request;

import dev.holdpoint.model.TagCopy;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says what becomes of the typed tags and of those of the volumes. Any thread may call it. */
final class TagWords {
    private final Surroundings around;

    TagWords(Surroundings around) {
        this.around = around;
    }

    /** How many of the operator's 46 are used, on the snapshot that gets the most. */
    String count(int typed, List<TagCopy> copies) {
        int most = copies.stream().mapToInt(copy -> copy.tags().size()).max().orElse(typed);
        return most == typed
                ? around.text("request.tags.count", typed, TagSet.MAX_OF_OPERATOR)
                : around.text("request.tags.count.copied", typed, most, TagSet.MAX_OF_OPERATOR);
    }

    /** What is left out and which value counts, over all volumes; empty where tags are not copied. */
    String remarks(List<TagCopy> copies) {
        var reserved = new TreeSet<String>();
        var collisions = new TreeSet<String>();
        copies.forEach(copy -> {
            reserved.addAll(copy.reserved());
            collisions.addAll(copy.collisions());
        });
        var lines = new ArrayList<String>();
        if (!reserved.isEmpty()) {
            lines.add(around.text("request.tags.reserved", String.join(", ", reserved)));
        }
        if (!collisions.isEmpty()) {
            lines.add(around.text("request.tags.collide", String.join(", ", collisions)));
        }
        return String.join("\n", lines);
    }

    /** Which keys the preset wants. */
    String required(List<String> keys) {
        return keys.isEmpty() ? "" : around.text("request.tags.required", String.join(", ", keys));
    }

    /** What becomes of {@code typed} on each volume. */
    static List<TagCopy> copies(TagSet typed, List<Volume> volumes) {
        return volumes.stream().map(volume -> TagCopy.of(typed, volume)).toList();
    }
}
