package dev.holdpoint.ui;

import dev.holdpoint.settings.Presets;
import dev.holdpoint.settings.SettingsStore;

/**
 * What is kept from start to start.
 *
 * @param settings was loaded already
 */
public record Kept(SettingsStore settings, Presets presets) {}
