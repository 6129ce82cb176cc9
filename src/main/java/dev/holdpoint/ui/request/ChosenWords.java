package dev.holdpoint.ui.request;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.request.Grouping.Group;
import dev.holdpoint.ui.request.Grouping.Host;
import java.util.stream.Collectors;

/** Says what is chosen and which of the two ways of taking it applies. Any thread may call it. */
final class ChosenWords {
    private final Surroundings around;

    ChosenWords(Surroundings around) {
        this.around = around;
    }

    /** An instance by its name, or that there is none. */
    String head(Group group) {
        return group.of().map(Host::name).orElseGet(() -> around.text("chosen.unattached"));
    }

    /** The instance's id, where its name says something else. */
    String id(Group group) {
        return group.of()
                .filter(host -> !host.name().equals(host.id()))
                .map(Host::id)
                .orElse("");
    }

    /** How many of the instance's volumes, and how large. */
    String extent(Group group) {
        var size = around.formats().size(group.sizeGib());
        int chosen = group.chosen().size();
        if (group.host() == null || chosen == group.attached()) {
            return around.text("chosen.extent.all", chosen, size);
        }
        return around.text("chosen.extent", chosen, group.attached(), size);
    }

    /** A volume by its name, or by its id where it has none. */
    String name(Volume volume) {
        return volume.name().isBlank() ? volume.id().value() : volume.name();
    }

    /** Where it sits on its instance. */
    String device(Volume volume) {
        return volume.attachments().stream()
                .map(Attachment::device)
                .filter(device -> !device.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where its snapshot goes. */
    String target(Volume volume, TargetChoice choice) {
        return switch (choice.resolve(volume)) {
            case Target.InRegion ignored -> around.text("chosen.target.region");
            case Target.OnOutpost outpost ->
                around.text("chosen.target.outpost", outpost.arn().outpostId());
            case Target.InLocalZone ignored -> around.text("chosen.target.zone", volume.zone());
        };
    }

    /** All that there is to say of a volume's line, for screen readers. */
    String line(VolumeRow row, TargetChoice choice) {
        var volume = row.volume();
        return around.text(
                "chosen.line",
                name(volume),
                volume.id().value(),
                row.root() ? around.text("chosen.root") : device(volume),
                around.formats().size(volume.sizeGib()),
                target(volume, choice));
    }

    /** Which of the two ways one is about to go, and what the sets' rules are. */
    String manner(Grouping grouping) {
        int sets = grouping.sets().size();
        long singles = grouping.singles();
        if (sets == 0) {
            return singles == 0 ? around.text("chosen.manner.none") : around.text("chosen.manner.singles", singles);
        }
        var rules = around.text("chosen.manner.sets", sets);
        return singles == 0 ? rules : rules + "\n" + around.text("chosen.manner.others", singles);
    }

    /** Suggests a set where several volumes of one instance are chosen; empty if there is nothing to suggest. */
    String hint(Grouping grouping) {
        var candidates = grouping.mightBeSets();
        if (candidates.isEmpty()) {
            return "";
        }
        var first = candidates.getFirst();
        return around.text(
                "chosen.hint",
                candidates.size(),
                first.entries().size(),
                first.of().map(Host::name).orElse(""));
    }
}
