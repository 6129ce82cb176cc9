/** What the operator chose, and where files live on this OS. */
@NullMarked
package dev.holdpoint.settings;

import org.jspecify.annotations.NullMarked;
