/** Runs, their volumes, the two lamps and the verdict. */
@NullMarked
package dev.holdpoint.ui.runs;

import org.jspecify.annotations.NullMarked;
