package dev.holdpoint.ui.request;

import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.util.List;

/** The parts of the form, read and filled in together. FX thread only. */
record FormParts(
        DescriptionController description,
        TermController term,
        TagsController tags,
        TargetController target,
        GateController gate) {

    static FormParts of(Surroundings around, KnownTags known) {
        return new FormParts(
                new DescriptionController(around),
                new TermController(around),
                new TagsController(around, known),
                new TargetController(around),
                new GateController(around));
    }

    /** The controllers, for the file that includes their files. */
    Object[] controllers() {
        return new Object[] {description, term, tags, tags.draft(), target, gate};
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        description.onEdit(act);
        term.onEdit(act);
        tags.onEdit(act);
        target.chosen().subscribe(choice -> act.run());
        gate.onEdit(act);
    }

    /** What stands in them, for what was chosen. */
    RequestInput input(Grouping grouping) {
        return new RequestInput(
                grouping.subjects(),
                description.text(),
                term.change(),
                term.keepUntil(),
                new RequestInput.Tags(tags.tags(), tags.copying(), tags.requiredKeys()),
                target.chosen().get(),
                gate.gate(),
                gate.acknowledged());
    }

    /** Fills them in as a preset says. */
    void use(Preset preset, LocalDate today) {
        description.use(preset.description());
        tags.use(preset.tags(), preset.requiredKeys(), preset.copyTags());
        target.use(preset.target());
        gate.use(preset.gate());
        term.keep(preset.keep().orElse(null), today);
    }

    /** What they hold, but for the change id, which is another one each time. */
    Preset preset(String name, List<String> requiredKeys, LocalDate today) {
        return new Preset(
                name,
                description.text(),
                tags.tags(),
                requiredKeys,
                tags.copying(),
                target.chosen().get(),
                term.days(today),
                gate.gate());
    }
}
