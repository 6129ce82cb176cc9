package dev.holdpoint.model;

/**
 * An EC2 instance as far as its volumes are concerned.
 *
 * @param name the value of the tag {@code Name}; empty if there is none
 * @param state EC2's word: pending, running, shutting-down, terminated, stopping, stopped
 * @param rootDevice the device name of its root volume, for example {@code /dev/xvda}
 * @param platform {@code windows} or empty
 */
public record Instance(
        String id, String name, String state, String rootDevice, String platform, boolean hibernationEnabled) {}
