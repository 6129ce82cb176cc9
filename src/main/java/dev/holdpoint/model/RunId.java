package dev.holdpoint.model;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The identity of one click of <em>Take</em>: a UUID of version 7, minted when the request is planned. */
public record RunId(UUID value) implements Comparable<RunId> {

    /** A new id, made at {@code now}. */
    public static RunId mint(Instant now, RandomGenerator random) {
        return new RunId(Uuid7.mint(now, random));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static RunId parse(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public int compareTo(RunId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
