package dev.holdpoint.proof.wire;

import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.Judge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the judge says of a schedule, with regard to what EC2 and others did that no client can make good. */
final class Ruling {
    private Ruling() {}

    /**
     * Every invariant that does not hold.
     *
     * @param deleted snapshots that somebody deleted; one that was never seen leaves no trace, but still counts as made
     * @param promiseBroken whether EC2 hid snapshots for longer than it is assumed to, so that absence is no proof
     */
    static List<String> violations(Evidence evidence, Set<String> deleted, boolean promiseBroken) {
        var all = new ArrayList<String>();
        Judge.violations(evidence).stream()
                .filter(violation -> violation.startsWith("I1 "))
                .forEach(all::add);
        Judge.violations(atRest(evidence, deleted)).stream()
                .filter(violation -> !violation.startsWith("I1 "))
                .filter(violation -> !promiseBroken || !violation.startsWith("I8 called absent"))
                .forEach(all::add);
        return all;
    }

    /** The evidence without what nobody ever saw before it was deleted. */
    static Evidence atRest(Evidence evidence, Set<String> deleted) {
        var traceless = new HashSet<>(deleted);
        for (var row : evidence.intents()) {
            row.named().ifPresent(traceless::remove);
            row.duplicates().forEach(traceless::remove);
        }
        return new Evidence(
                evidence.sends(),
                evidence.executions().stream()
                        .filter(done -> !traceless.contains(done.snapshot()))
                        .toList(),
                evidence.events(),
                evidence.intents(),
                evidence.earlySends(),
                evidence.refused(),
                evidence.account());
    }
}
