package dev.holdpoint.planted.ui;

/** Breaks the arrows of {@code ui} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.cloud.Planted.class;
    }
}
