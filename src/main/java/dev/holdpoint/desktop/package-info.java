/** What only the OS can do: notification, browser, single instance, diagnostics. */
@NullMarked
package dev.holdpoint.desktop;

import org.jspecify.annotations.NullMarked;
