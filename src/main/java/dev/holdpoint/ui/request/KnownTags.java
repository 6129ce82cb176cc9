package dev.holdpoint.ui.request;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Listing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tag keys and values that the account's volumes carry already, the frequent ones first: a key that is spelled like
 * its siblings is found again. Counted once for a listing. FX thread only.
 */
final class KnownTags {
    private final Listing listing;
    private Map<String, Map<String, Integer>> counted = Map.of();
    private int countedRows = -1;

    KnownTags(Listing listing) {
        this.listing = listing;
    }

    /** The keys. */
    List<String> keys() {
        return frequentFirst(sums(counted()));
    }

    /** The values that {@code key} has. */
    List<String> values(String key) {
        return frequentFirst(counted().getOrDefault(key, Map.of()));
    }

    private Map<String, Map<String, Integer>> counted() {
        var rows = listing.rows();
        if (rows.size() != countedRows) {
            countedRows = rows.size();
            counted = count(rows);
        }
        return counted;
    }

    private static Map<String, Map<String, Integer>> count(List<VolumeRow> rows) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var row : rows) {
            for (var tag : row.volume().tags()) {
                if (!tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                    counts.computeIfAbsent(tag.key(), key -> new HashMap<>()).merge(tag.value(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> sums(Map<String, Map<String, Integer>> counts) {
        var sums = new HashMap<String, Integer>();
        counts.forEach((key, values) -> sums.put(
                key, values.values().stream().mapToInt(Integer::intValue).sum()));
        return sums;
    }

    private static List<String> frequentFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
