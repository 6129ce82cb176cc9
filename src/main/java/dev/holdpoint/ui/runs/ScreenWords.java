package dev.holdpoint.ui.runs;

import dev.holdpoint.evidence.EvidencePack;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.text.Messages;
import dev.holdpoint.ui.fx.Surroundings;

/** The evidence says what the screen says. Any thread may call it. */
record ScreenWords(Surroundings around, String version) implements EvidencePack.Said {

    @Override
    public String verdict(Run run) {
        return new VerdictWords(around).line(run);
    }

    @Override
    public String state(Intent intent) {
        return new StateWords(around).word(intent.state());
    }

    @Override
    public Messages messages() {
        return around.messages();
    }
}
