/** The window and the order of screens. */
@NullMarked
package dev.holdpoint.ui;

import org.jspecify.annotations.NullMarked;
