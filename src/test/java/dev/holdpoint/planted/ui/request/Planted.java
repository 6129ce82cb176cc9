package dev.holdpoint.planted.ui.request;

/** Breaks the arrows of {@code ui.request} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.runs.Planted.class;
    }
}
