package dev.holdpoint.cloud;

/**
 * A zone of the Region.
 *
 * @param type EC2's word: availability-zone, local-zone, wavelength-zone, or one to come
 */
public record Zone(String name, String type) {

    /** Whether it is one of the Region's own Availability Zones, where nearly all volumes are. */
    public boolean isAvailabilityZone() {
        return type.equals("availability-zone");
    }
}
