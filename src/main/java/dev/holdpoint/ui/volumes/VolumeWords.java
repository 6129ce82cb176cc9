package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What the table says of a volume. Any thread may call it. */
final class VolumeWords {
    private final Surroundings around;

    VolumeWords(Surroundings around) {
        this.around = around;
    }

    /** {@code web-1 /dev/xvda}; the instance's id where it has no name; empty for a volume that is not attached. */
    String attachment(VolumeRow row) {
        return row.volume().attachments().stream()
                .filter(attachment -> !attachment.instanceId().isEmpty())
                .findFirst()
                .map(first -> instanceName(row, first) + " " + first.device() + more(row))
                .orElse("");
    }

    private static String instanceName(VolumeRow row, Attachment attachment) {
        return row.attachedTo()
                .filter(instance -> instance.id().equals(attachment.instanceId()))
                .map(instance -> instance.name().isEmpty() ? instance.id() : instance.name())
                .orElse(attachment.instanceId());
    }

    private static String more(VolumeRow row) {
        int others = row.volume().attachments().size() - 1;
        return others > 0 ? " +" + others : "";
    }

    /** Instance ids and devices in full, a line each. */
    String attachmentInFull(VolumeRow row) {
        return String.join(
                "\n",
                row.volume().attachments().stream()
                        .map(attachment -> attachment.instanceId() + " " + attachment.device())
                        .toList());
    }

    /** The zone, or the Outpost's id for a volume on one. */
    String place(VolumeRow row) {
        return row.volume()
                .outpost()
                .map(arn -> arn.outpostId())
                .orElse(row.volume().zone());
    }

    /** How old the latest snapshot is. */
    String latest(Latest latest, Instant now) {
        return switch (latest) {
            case Latest.NotKnown ignored -> around.text("volumes.latest.unknown");
            case Latest.Never ignored -> around.text("volumes.latest.never");
            case Latest.At at -> age(at.snapshot().startTime(), now);
        };
    }

    /** How long ago something was. */
    String age(Instant then, Instant now) {
        return around.formats().ago(Duration.between(then, now));
    }

    /** All tags but the name, in one line. */
    String tags(VolumeRow row) {
        return row.volume().tags().stream()
                .filter(tag -> !tag.key().equals(Tag.NAME))
                .map(tag -> tag.key() + "=" + tag.value())
                .collect(Collectors.joining(", "));
    }

    /** All tags, a line each. */
    String tagLines(VolumeRow row) {
        return row.volume().tags().stream()
                .map(tag -> tag.key() + " = " + tag.value())
                .collect(Collectors.joining("\n"));
    }

    /** {@code 3 of 120 selected, 1.2 TiB}; with a filter also how many it shows. */
    String count(List<VolumeRow> chosen, int shown, int all) {
        long gib = chosen.stream().mapToLong(row -> row.volume().sizeGib()).sum();
        var selected = around.text(
                "volumes.count", chosen.size(), all, around.formats().size(gib));
        return shown == all ? selected : around.text("volumes.count.filtered", selected, shown);
    }
}
