package dev.holdpoint.model;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The identity of one request to EC2: a UUID of version 7, minted when the request is planned. */
public record IntentId(UUID value) implements Comparable<IntentId> {

    /** A new id, made at {@code now}. */
    public static IntentId mint(Instant now, RandomGenerator random) {
        return new IntentId(Uuid7.mint(now, random));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static IntentId parse(String text) {
        return new IntentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(IntentId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
