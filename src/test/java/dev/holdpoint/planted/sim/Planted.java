package dev.holdpoint.planted.sim;

/** Breaks the arrows of {@code sim} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.model.Planted.class;
    }
}
