package dev.holdpoint.model;

/**
 * What identifies one snapshot that is wanted: the request and the volume. A set of an instance's volumes is one
 * request with several volumes, so the request's id alone would not do (docs/protocol.md, section 2).
 */
public record IntentKey(IntentId intent, VolumeId volume) {}
