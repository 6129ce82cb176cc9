package dev.holdpoint.planted.cloud.aws;

/** Breaks the arrows of {@code cloud.aws} on purpose. */
public final class Planted {
    Class<?> forbidden() {
        return dev.holdpoint.planted.engine.Planted.class;
    }
}
