/** Choose and open a connection. */
@NullMarked
package dev.holdpoint.ui.connection;

import org.jspecify.annotations.NullMarked;
