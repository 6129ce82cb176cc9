/** What there is to snapshot: volumes, instances, snapshots, Regions, streamed page by page. */
@NullMarked
package dev.holdpoint.catalog;

import org.jspecify.annotations.NullMarked;
