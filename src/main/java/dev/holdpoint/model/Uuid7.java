package dev.holdpoint.model;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Mints UUIDs of version 7 (RFC 9562, section 5.7): they sort by the millisecond in which they were made. */
final class Uuid7 {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuid7() {}

    static UUID mint(Instant now, RandomGenerator random) {
        long high = now.toEpochMilli() << 16 | VERSION | random.nextInt(1 << 12);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
