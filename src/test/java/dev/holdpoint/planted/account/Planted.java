package dev.holdpoint.planted.account;

/** Breaks the arrows of {@code account} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.Planted.class;
    }
}
