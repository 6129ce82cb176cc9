/** Describe, check and take. */
@NullMarked
package dev.holdpoint.ui.request;

import org.jspecify.annotations.NullMarked;
