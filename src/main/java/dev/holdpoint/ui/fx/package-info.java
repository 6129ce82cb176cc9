/** The one bridge to the FX thread, and what screens share (dialogs, clipboard as ports). */
@NullMarked
package dev.holdpoint.ui.fx;

import org.jspecify.annotations.NullMarked;
