package dev.holdpoint.ui.request;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Tag;
import dev.holdpoint.ui.fx.Listing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tag keys and values that the account has already, the frequent ones first: a key that is spelled like its
 * siblings is found again. They are asked for when they are first wanted; until then, and where that is not allowed,
 * those of the listed volumes stand in. FX thread only.
 */
final class KnownTags {
    private final Listing listing;
    private final BiConsumer<Connection, Consumer<List<Tag>>> account;
    private @Nullable Connection connection;
    private boolean asked;
    private List<Tag> ofAccount = List.of();
    private Map<String, Map<String, Integer>> counted = Map.of();
    private int countedRows = -1;

    /**
     * @param account tells later the tags that an account has, as often as they are there; none if it may not be asked
     */
    KnownTags(Listing listing, BiConsumer<Connection, Consumer<List<Tag>>> account) {
        this.listing = listing;
        this.account = account;
    }

    /** From now on those of this connection's account; null for none. */
    void of(@Nullable Connection now) {
        connection = now;
        asked = false;
        know(List.of());
    }

    /** Somebody is about to type a tag. */
    void wanted() {
        var place = connection;
        if (place != null && !asked) {
            asked = true;
            account.accept(place, tags -> {
                if (place.equals(connection)) {
                    know(tags);
                }
            });
        }
    }

    private void know(List<Tag> tags) {
        ofAccount = tags;
        countedRows = -1;
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
            counted = count(
                    ofAccount.isEmpty()
                            ? rows.stream().flatMap(row -> row.volume().tags().stream())
                            : ofAccount.stream());
        }
        return counted;
    }

    private static Map<String, Map<String, Integer>> count(Stream<Tag> tags) {
        var counts = new HashMap<String, Map<String, Integer>>();
        tags.filter(tag -> !reserved(tag.key().toLowerCase(Locale.ROOT)))
                .forEach(tag -> counts.computeIfAbsent(tag.key(), key -> new HashMap<>())
                        .merge(tag.value(), 1, Integer::sum));
        return counts;
    }

    private static boolean reserved(String key) {
        return key.startsWith("aws:") || key.startsWith("holdpoint:");
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
