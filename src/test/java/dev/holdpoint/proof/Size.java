package dev.holdpoint.proof;

import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How large the proof is. Every level has two sizes, for each build and for the whole proof; the system property
 * {@code holdpoint.schedules} is the size of level L2, by which all the others scale, and {@code holdpoint.seed} runs
 * one seed again.
 */
public final class Size {
    /** The schedules of level L2 in the whole proof. */
    private static final long WHOLE = 10_000;

    private Size() {}

    /** How many, where each build has {@code usual} and the whole proof has {@code whole}; at least one. */
    public static int of(int usual, int whole) {
        var schedules = Long.getLong("holdpoint.schedules");
        return schedules == null ? usual : (int) Math.max(1, whole * schedules / WHOLE);
    }

    /** The seeds from {@code first} on, or the one that was asked for. */
    public static LongStream seeds(long first, int count) {
        return seed().isPresent() ? LongStream.of(seed().getAsLong()) : LongStream.range(first, first + count);
    }

    /** The one seed to run again. */
    public static OptionalLong seed() {
        var seed = Long.getLong("holdpoint.seed");
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }
}
