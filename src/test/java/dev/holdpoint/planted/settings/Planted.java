package dev.holdpoint.planted.settings;

/** Breaks the arrows of {@code settings} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.text.Planted.class;
    }
}
