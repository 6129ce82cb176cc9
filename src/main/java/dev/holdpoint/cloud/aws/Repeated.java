package dev.holdpoint.cloud.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives equal values as one object. A fleet of tens of thousands of volumes has a dozen zones, types and tag keys, and
 * the volumes of an instance share their tags; each answer of EC2 brings them anew. Any thread.
 */
final class Repeated {
    /** What is remembered at the most; beyond it, all is forgotten and begins anew. */
    private static final int MOST = 50_000;

    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The first value that was equal to this one. */
    <T> T same(T value) {
        if (known.size() >= MOST) {
            known.clear();
        }
        var first = known.putIfAbsent(value, value);
        if (first == null) {
            return value;
        }
        @SuppressWarnings("unchecked") // what equals a value of our own records, lists and strings is of its class
        var shared = (T) first;
        return shared;
    }
}
