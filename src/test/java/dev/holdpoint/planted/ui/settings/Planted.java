package dev.holdpoint.planted.ui.settings;

/** Breaks the arrows of {@code ui.settings} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.request.Planted.class;
    }
}
