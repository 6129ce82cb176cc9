package dev.holdpoint.sim.world;

/** A rack of AWS's in somebody's own building. */
public record Outpost(String id, String arn, String name, String zone, String zoneId) {}
