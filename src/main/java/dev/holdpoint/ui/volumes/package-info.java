/** The list of volumes: find, sort, select. */
@NullMarked
package dev.holdpoint.ui.volumes;

import org.jspecify.annotations.NullMarked;
