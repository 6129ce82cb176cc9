package dev.holdpoint.cloud;

import java.util.List;

/** Which volumes to list. */
public sealed interface VolumePart {

    /** Every volume of the Region. */
    record All() implements VolumePart {}

    /**
     * The volumes of these zones that are encrypted, or those that are not. A volume is in exactly one zone and one of
     * the two, so parts with other zones, or with the other answer, never overlap.
     */
    record InZones(List<String> zones, boolean encrypted) implements VolumePart {
        public InZones {
            zones = List.copyOf(zones);
            if (zones.isEmpty()) {
                throw new IllegalArgumentException("a part without a zone");
            }
        }
    }
}
