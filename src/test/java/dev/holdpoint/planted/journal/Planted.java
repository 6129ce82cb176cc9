package dev.holdpoint.planted.journal;

/** Breaks the arrows of {@code journal} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.cloud.Planted.class;
    }
}
