package dev.holdpoint.planted.ui.volumes;

/** Breaks the arrows of {@code ui.volumes} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.request.Planted.class;
    }
}
