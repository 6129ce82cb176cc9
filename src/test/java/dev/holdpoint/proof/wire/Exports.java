package dev.holdpoint.proof.wire;

import dev.holdpoint.evidence.EvidenceFormat;
import dev.holdpoint.evidence.EvidencePack;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** I11 of what goes into a change ticket: the evidence of runs, in every form. */
final class Exports implements EvidencePack.Said {
    private final Messages messages = new Messages(Locale.ENGLISH);

    /** The secrets that are in the evidence of these runs. */
    static List<String> leaks(List<Run> runs, Instant now) {
        var said = new Exports();
        var leaks = new ArrayList<String>();
        for (var run : runs) {
            var pack = new EvidencePack(run, "", List.of(), now, said);
            for (var format : EvidenceFormat.values()) {
                leaks.addAll(World.leaks("evidence as " + format, format.write(pack)));
            }
        }
        return leaks;
    }

    @Override
    public String version() {
        return "proof";
    }

    @Override
    public String verdict(Run run) {
        return run.open() ? "open" : "ended";
    }

    @Override
    public String state(Intent intent) {
        return intent.state().getClass().getSimpleName();
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
