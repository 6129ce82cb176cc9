package dev.holdpoint.planted.cloud;

/** Breaks the arrows of {@code cloud} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.engine.Planted.class;
    }
}
