package dev.holdpoint.model;

/**
 * Where a snapshot is kept. A snapshot of a volume in a Region stays there; one of a volume on an Outpost may stay on
 * it.
 */
public sealed interface Target {

    /** The volume's Region, or for a volume on an Outpost that Outpost's Region: neither parameter is sent. */
    record InRegion() implements Target {}

    /** The very Outpost that the volume is on. EC2 accepts no other; the snapshot can't be copied off it. */
    record OnOutpost(OutpostArn arn) implements Target {}

    /** The volume's own Local Zone ({@code Location=local}); legal only where that zone keeps snapshots. */
    record InLocalZone() implements Target {}
}
