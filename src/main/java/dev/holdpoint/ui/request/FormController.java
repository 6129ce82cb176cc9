package dev.holdpoint.ui.request;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.fxml.FXML;
import org.jspecify.annotations.Nullable;

/** The form of the request. FX thread only. */
public final class FormController {
    private final Surroundings around;
    private final Choosing choosing;
    private final DescriptionController descriptionController;
    private final TermController termController;
    private final TagsController tagsController;
    private final TargetController targetController;
    private final GateController gateController;
    private Runnable edited = () -> {};
    private @Nullable Connection connection;

    FormController(Surroundings around, Choosing choosing, KnownTags known) {
        this.around = around;
        this.choosing = choosing;
        this.descriptionController = new DescriptionController(around);
        this.termController = new TermController(around);
        this.tagsController = new TagsController(around, known);
        this.targetController = new TargetController(around);
        this.gateController = new GateController(around);
    }

    /** The controllers of the parts. */
    Object[] parts() {
        return new Object[] {descriptionController, termController, tagsController, targetController, gateController};
    }

    TargetController target() {
        return targetController;
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        edited = act;
        act.run();
    }

    /** Requests go to this connection; null for none. */
    void connect(@Nullable Connection to) {
        connection = to;
        edit();
    }

    void focus() {
        descriptionController.focus();
    }

    /** What the form says now. */
    Checked<SnapshotRequest> request() {
        var read = input().read(today());
        var place = connection;
        if (place == null || !(read instanceof Checked.Valid<SnapshotRequest> valid)) {
            return read;
        }
        var unplannable = valid.accepted().problems(place, around.now());
        return unplannable.isEmpty() ? read : new Checked.Invalid<>(unplannable);
    }

    boolean hasHalfTypedTag() {
        return tagsController.halfTyped();
    }

    /** What was typed to accept the weaker gate. */
    String acknowledgement() {
        return gateController.typed();
    }

    /** Fills the form in as a preset says. */
    void use(Preset preset) {
        descriptionController.use(preset.description());
        tagsController.use(preset.tags(), preset.requiredKeys(), preset.copyTags());
        targetController.use(preset.target());
        gateController.use(preset.gate());
        termController.keep(preset.keep().orElse(null), today());
    }

    /** Fills the form in as an earlier request was; the keys without which nothing is taken stay required. */
    void repeat(Preset said, String changeId) {
        var required = requiredKeys();
        use(said);
        require(required);
        termController.change(changeId);
    }

    /** What the form holds, but for the change id, which is another one each time. */
    Preset preset(String name, List<String> requiredKeys) {
        return new Preset(
                name,
                descriptionController.text(),
                tagsController.tags(),
                requiredKeys,
                tagsController.copying(),
                targetController.chosen().get(),
                termController.days(today()),
                gateController.gate());
    }

    List<String> requiredKeys() {
        return tagsController.requiredKeys();
    }

    /** Takes nothing without values for these keys from now on. */
    void require(List<String> keys) {
        tagsController.use(tagsController.tags(), keys, tagsController.copying());
    }

    @FXML
    private void initialize() {
        descriptionController.onEdit(this::edit);
        tagsController.onEdit(this::edit);
        gateController.onEdit(this::edit);
        targetController.chosen().subscribe(choice -> edit());
        termController.onEdit(this::edit);
        choosing.grouping().subscribe(grouping -> edit());
    }

    private void edit() {
        var subjects = choosing.grouping().get().subjects().value().orElse(List.of());
        var volumes =
                subjects.stream().flatMap(subject -> subject.members().stream()).toList();
        var place = connection;
        targetController.offer(volumes, place == null ? "" : place.region());
        tagsController.offer(volumes);
        var input = input();
        descriptionController.preview(subjects, filling(place));
        termController.show(input, today());
        edited.run();
    }

    private DescriptionTemplate.Filling filling(@Nullable Connection place) {
        return new DescriptionTemplate.Filling(
                termController.change().strip(), place == null ? "" : place.operator(), around.now());
    }

    RequestInput input() {
        return new RequestInput(
                choosing.grouping().get().subjects(),
                descriptionController.text(),
                termController.change(),
                termController.keepUntil(),
                new RequestInput.Tags(tagsController.tags(), tagsController.copying(), tagsController.requiredKeys()),
                targetController.chosen().get(),
                gateController.gate(),
                gateController.acknowledged());
    }

    private LocalDate today() {
        return around.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
