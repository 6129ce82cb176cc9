package dev.holdpoint.planted.model;

/** Breaks the arrows of {@code model} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.cloud.Planted.class;
    }
}
