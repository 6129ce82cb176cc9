package dev.holdpoint.ui.request;

import dev.holdpoint.settings.Presets;
import java.util.concurrent.Executor;

/**
 * Where saved requests are.
 *
 * @param background runs what touches the disk; virtual threads are meant
 */
public record Saved(Presets presets, Executor background) {}
