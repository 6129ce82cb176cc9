/** The settings, and what helps when something is wrong. */
@NullMarked
package dev.holdpoint.ui.settings;

import org.jspecify.annotations.NullMarked;
