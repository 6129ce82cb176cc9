package dev.holdpoint.model;

/** A tag as EC2 gave it or as somebody typed it: not checked. */
public record Tag(String key, String value) {
    /** The key of the tag that EC2's console shows as a resource's name. */
    public static final String NAME = "Name";
}
