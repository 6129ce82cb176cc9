package dev.holdpoint.proof;

import java.util.List;

/**
 * A run as the window shows it, in its very words.
 *
 * @param verdict the sentence about it
 * @param lines its volumes
 */
public record Shown(String verdict, List<Line> lines) {

    /**
     * A volume of it.
     *
     * @param snapshot the id; empty if none is shown
     * @param others ids of further snapshots that are shown to carry the same identity
     */
    public record Line(String volume, String state, String snapshot, List<String> others) {}
}
