package dev.holdpoint.planted.engine;

/** Breaks the arrows of {@code engine} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.Planted.class;
    }
}
