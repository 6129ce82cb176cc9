package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.Map;

/** The ids that a caller names: their form, and what EC2 says of one that does not exist. */
enum Ids {
    VOLUME("vol-", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound", "volume"),
    SNAPSHOT("snap-", "InvalidSnapshotID.Malformed", "InvalidSnapshot.NotFound", "snapshot"),
    INSTANCE("i-", "InvalidInstanceID.Malformed", "InvalidInstanceID.NotFound", "instance");

    /** Ids in one describe call (docs/ec2.md, section 2.4). */
    private static final int MOST = 1000;

    private final String prefix;
    private final String malformed;
    private final String notFound;
    private final String word;

    Ids(String prefix, String malformed, String notFound, String word) {
        this.prefix = prefix;
        this.malformed = malformed;
        this.notFound = notFound;
        this.word = word;
    }

    /** What an ARN calls it. */
    String word() {
        return word;
    }

    /** Whether {@code id} claims to be one of these. */
    boolean claimedBy(String id) {
        return id.startsWith(prefix);
    }

    /** Refuses an id that has not the form. */
    String check(String id) throws Refusal {
        if (!id.matches(prefix + "([0-9a-f]{8}|[0-9a-f]{17})")) {
            throw Refusal.of(
                    malformed, "Invalid id: \"" + Parameters.shown(id) + "\" (expecting \"" + prefix + "...\")");
        }
        return id;
    }

    Refusal notFound(String id) {
        return Refusal.of(notFound, "The " + word + " '" + Parameters.shown(id) + "' does not exist.");
    }

    /** Refuses a list of ids of which one is malformed, or is no key of {@code known}. */
    void check(List<String> ids, Map<String, ?> known) throws Refusal {
        if (ids.size() > MOST) {
            throw Refusal.of("InvalidParameterValue", "There are more than " + MOST + " ids.");
        }
        for (var id : ids) {
            if (!known.containsKey(check(id))) {
                throw notFound(id);
            }
        }
    }
}
