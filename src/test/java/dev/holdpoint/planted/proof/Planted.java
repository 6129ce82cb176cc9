package dev.holdpoint.planted.proof;

import dev.holdpoint.engine.SnapshotEngine;

/** A checker that asks the engine. */
record Planted(SnapshotEngine engine) {}
