/** Remembers every intent across a crash (SQLite). */
@NullMarked
package dev.holdpoint.journal;

import org.jspecify.annotations.NullMarked;
