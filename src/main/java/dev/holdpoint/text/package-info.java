/** Every sentence that the program can say. */
@NullMarked
package dev.holdpoint.text;

import org.jspecify.annotations.NullMarked;
