package dev.holdpoint.model;

import java.time.Instant;

/** An existing snapshot as a list of volumes needs it: how old is the latest one of each volume. */
public record SnapshotSummary(SnapshotId id, VolumeId volume, String status, Instant startTime) {}
