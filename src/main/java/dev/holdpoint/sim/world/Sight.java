package dev.holdpoint.sim.world;

import java.time.Instant;

/** From when on a snapshot shows to those who ask by its id, by its tags, by its description. */
public record Sight(Instant byId, Instant byTag, Instant byDescription) {
    static Sight from(Instant when) {
        return new Sight(when, when, when);
    }

    /** What a question about snapshots goes by. */
    public enum Carrier {
        ID,
        TAG,
        DESCRIPTION
    }

    /** Whether it shows at {@code now} to one who asks by {@code carrier}. */
    public boolean shows(Carrier carrier, Instant now) {
        return !now.isBefore(
                switch (carrier) {
                    case ID -> byId;
                    case TAG -> byTag;
                    case DESCRIPTION -> byDescription;
                });
    }
}
