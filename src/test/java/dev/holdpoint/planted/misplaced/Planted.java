package dev.holdpoint.planted.misplaced;

/** Breaks the arrows of {@code misplaced} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.model.Planted.class;
    }
}
