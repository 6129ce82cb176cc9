package dev.holdpoint.ui.fx;

/** What the desktop around the window does for it. FX thread only. */
public record Outside(Clip clip, Browser browser, FilePicker files) {}
