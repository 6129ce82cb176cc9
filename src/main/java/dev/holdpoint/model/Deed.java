package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person had done to a snapshot after its run: remembered before it was asked of EC2, and again with
 * what came of it.
 *
 * @param at by this machine's clock
 * @param detail of {@link Kind#KEEP}: the UTC date, as {@code 2026-12-31}; otherwise empty
 * @param result what came of it
 */
public record Deed(Instant at, OwnSnapshot snapshot, Kind kind, String detail, Result result) {

    /** What was to be done. */
    public enum Kind {
        DELETE,
        KEEP
    }

    /** How far it came. */
    public enum Result {
        /** Remembered, about to be asked of EC2. */
        ASKED,
        DONE,
        /** Refused, or the answer was lost. */
        NOT_DONE
    }

    /** The date until which snapshots are kept by the latest of {@code deeds} that was done, if one was. */
    public static Optional<String> keptUntil(List<Deed> deeds) {
        return deeds.reversed().stream()
                .filter(deed -> deed.kind() == Kind.KEEP && deed.result() == Result.DONE)
                .map(Deed::detail)
                .findFirst();
    }
}
