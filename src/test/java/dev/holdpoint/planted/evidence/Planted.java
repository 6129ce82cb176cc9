package dev.holdpoint.planted.evidence;

/** Breaks the arrows of {@code evidence} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.ui.Planted.class;
    }
}
