package dev.holdpoint.planted.ui.connection;

/** Breaks the arrows of {@code ui.connection} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.volumes.Planted.class;
    }
}
