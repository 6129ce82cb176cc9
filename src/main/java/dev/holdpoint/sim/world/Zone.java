package dev.holdpoint.sim.world;

/**
 * An Availability Zone or a Local Zone.
 *
 * @param parent the Availability Zone that a Local Zone hangs on, or empty
 */
public record Zone(String name, String id, String parent) {

    /** Whether it is a Local Zone. */
    public boolean local() {
        return !parent.isEmpty();
    }

    /** The zone group: a Local Zone's own, or the Region's. */
    public String group() {
        return name.substring(0, name.length() - 1);
    }
}
