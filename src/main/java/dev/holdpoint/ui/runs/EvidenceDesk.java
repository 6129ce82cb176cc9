package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.evidence.EvidenceFile;
import dev.holdpoint.evidence.EvidenceFormat;
import dev.holdpoint.evidence.EvidencePack;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.FilePicker.Ask;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Gives the evidence of a run away: to the clipboard, or to a file of the operator's choice. FX thread only. */
final class EvidenceDesk {
    private final Surroundings around;
    private final RunTools tools;
    private @Nullable SnapshotEngine engine;

    EvidenceDesk(Surroundings around, RunTools tools) {
        this.around = around;
        this.tools = tools;
    }

    void use(@Nullable SnapshotEngine now) {
        engine = now;
    }

    /** Copies the text for a ticket; tells {@code say} that it did. */
    void copy(Run run, Consumer<String> say) {
        pack(run, pack -> {
            around.clip().copy(EvidenceFormat.TEXT.write(pack));
            say.accept(around.text("runbar.ticket.copied"));
        });
    }

    /** Asks for a file and writes it; tells {@code say} how that went. */
    void save(Run run, EvidenceFormat format, Node over, Consumer<String> say) {
        var ask = new Ask(
                over,
                around.text("runbar.evidence.title"),
                EvidenceFile.name(run, format),
                around.text("runbar.evidence.kind"));
        around.files()
                .save(ask)
                .ifPresent(file -> pack(
                        run,
                        pack -> tools.background().execute(() -> {
                            var problem = EvidenceFile.write(file, format.bytes(pack));
                            var words = problem.map(around.problems()::paragraph)
                                    .orElseGet(() -> around.text("runbar.evidence.saved", file.toString()));
                            around.relay().run(() -> say.accept(words));
                        })));
    }

    /** The evidence as of now, with what was done afterwards as far as the journal can tell. */
    private void pack(Run run, Consumer<EvidencePack> then) {
        var said = new ScreenWords(around, tools.version());
        var label = around.mark(run.connection()).label();
        var asked = engine;
        if (asked == null) {
            then.accept(new EvidencePack(run, label, List.of(), around.now(), said));
            return;
        }
        around.relay()
                .when(
                        asked.past().deeds(run.id()),
                        answer -> then.accept(
                                new EvidencePack(run, label, answer.value().orElseGet(List::of), around.now(), said)));
    }
}
