package dev.holdpoint.model;

/** A tag as EC2 gave it or as somebody typed it: not checked. */
public record Tag(String key, String value) {}
