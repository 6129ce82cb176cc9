package dev.holdpoint.planted.desktop;

/** Breaks the arrows of {@code desktop} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.engine.Planted.class;
    }
}
