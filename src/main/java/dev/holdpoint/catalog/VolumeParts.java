package dev.holdpoint.catalog;

import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a fleet of many pages is split, so that its parts can be read side by side: EC2's pages come one after the other,
 * each with the token of the next. Every volume is in one zone and is encrypted or not, so that the parts together are
 * the whole fleet, whatever it is made of. Pure.
 */
final class VolumeParts {
    private VolumeParts() {}

    /**
     * The parts; none if the zones do not explain where the volumes seen so far are.
     *
     * @param seen the first page of all volumes
     */
    static List<VolumePart> of(List<Zone> zones, List<Volume> seen) {
        var names = zones.stream().map(Zone::name).distinct().toList();
        if (names.isEmpty() || !seen.stream().map(Volume::zone).allMatch(names::contains)) {
            return List.of();
        }
        var parts = new ArrayList<VolumePart>();
        var elsewhere = new ArrayList<String>();
        for (var zone : zones) {
            if (zone.isAvailabilityZone()) {
                both(List.of(zone.name())).forEach(parts::add);
            } else {
                elsewhere.add(zone.name());
            }
        }
        if (!elsewhere.isEmpty()) {
            both(elsewhere).forEach(parts::add);
        }
        return List.copyOf(parts);
    }

    private static Stream<VolumePart> both(List<String> zones) {
        return Stream.of(new VolumePart.InZones(zones, true), new VolumePart.InZones(zones, false));
    }
}
