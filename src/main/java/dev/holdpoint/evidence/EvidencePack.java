package dev.holdpoint.evidence;

import dev.holdpoint.model.Deed;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.text.Messages;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a run at one moment, and the words that the screens have for it. Immutable; any thread may use it.
 *
 * @param accountLabel the operator's own word for the account; empty if there is none
 * @param deeds what was done to its snapshots afterwards
 * @param asOf when all this was so
 */
public record EvidencePack(Run run, String accountLabel, List<Deed> deeds, Instant asOf, Said said) {
    public EvidencePack {
        deeds = List.copyOf(deeds);
    }

    /** How the program speaks: its version and its sentences. */
    public interface Said {

        /** The version of the program that says so. */
        String version();

        /** Whether maintenance may begin, in one sentence. */
        String verdict(Run run);

        /** Where a wanted snapshot stands, in a word or two. */
        String state(Intent intent);

        /** The words of the reports themselves. */
        Messages messages();
    }
}
