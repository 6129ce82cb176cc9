package dev.holdpoint.sim.world;

/** A volume's place on an instance. */
public record Attached(String instanceId, String device, boolean deleteOnTermination) {}
