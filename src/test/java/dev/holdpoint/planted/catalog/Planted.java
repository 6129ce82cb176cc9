package dev.holdpoint.planted.catalog;

/** Breaks the arrows of {@code catalog} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.engine.Planted.class;
    }
}
