package dev.holdpoint.ui.request;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.settings.Presets;
import java.util.concurrent.Executor;

/**
 * What a request can be made of.
 *
 * @param presets the saved requests
 * @param background runs what touches the disk; virtual threads are meant
 * @param catalog knows the tags that the account has
 */
public record Supplies(Presets presets, Executor background, Catalog catalog) {}
