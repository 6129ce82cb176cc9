package dev.holdpoint.planted.ui.runs;

/** Breaks the arrows of {@code ui.runs} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.connection.Planted.class;
    }
}
