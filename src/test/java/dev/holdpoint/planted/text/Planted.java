package dev.holdpoint.planted.text;

/** Breaks the arrows of {@code text} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.settings.Planted.class;
    }
}
