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
    private final FormParts parts;
    private Runnable edited = () -> {};
    private @Nullable Connection connection;

    FormController(Surroundings around, Choosing choosing, KnownTags known) {
        this.around = around;
        this.choosing = choosing;
        this.parts = FormParts.of(around, known);
    }

    /** The controllers of the parts. */
    Object[] parts() {
        return parts.controllers();
    }

    TargetController target() {
        return parts.target();
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
        parts.description().focus();
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
        return parts.tags().halfTyped();
    }

    /** What was typed to accept the weaker gate. */
    String acknowledgement() {
        return parts.gate().typed();
    }

    /** Fills the form in as a preset says. */
    void use(Preset preset) {
        parts.use(preset, today());
    }

    /** Fills the form in as an earlier request was; the keys without which nothing is taken stay required. */
    void repeat(Preset said, String changeId) {
        var required = requiredKeys();
        use(said);
        require(required);
        parts.term().change(changeId);
    }

    /** What the form holds, but for the change id, which is another one each time. */
    Preset preset(String name, List<String> requiredKeys) {
        return parts.preset(name, requiredKeys, today());
    }

    List<String> requiredKeys() {
        return parts.tags().requiredKeys();
    }

    /** Takes nothing without values for these keys from now on. */
    void require(List<String> keys) {
        parts.tags().use(parts.tags().tags(), keys, parts.tags().copying());
    }

    @FXML
    private void initialize() {
        parts.onEdit(this::edit);
        choosing.grouping().subscribe(grouping -> edit());
    }

    private void edit() {
        var subjects = choosing.grouping().get().subjects().value().orElse(List.of());
        var volumes =
                subjects.stream().flatMap(subject -> subject.members().stream()).toList();
        var place = connection;
        parts.target().offer(volumes, place == null ? "" : place.region());
        parts.tags().offer(volumes);
        var input = input();
        parts.description().preview(subjects, filling(place));
        parts.term().show(input, today());
        edited.run();
    }

    private DescriptionTemplate.Filling filling(@Nullable Connection place) {
        return new DescriptionTemplate.Filling(
                parts.term().change().strip(), place == null ? "" : place.operator(), around.now());
    }

    RequestInput input() {
        return parts.input(choosing.grouping().get());
    }

    private LocalDate today() {
        return around.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
