package dev.holdpoint.planted.ui.fx;

/** Breaks the arrows of {@code ui.fx} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.account.Planted.class;
    }
}
