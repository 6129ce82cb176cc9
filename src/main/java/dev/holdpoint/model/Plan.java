package dev.holdpoint.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request with its identities minted, ready to be checked and taken. Nothing of it is remembered until it is taken.
 */
public record Plan(RunId run, Connection connection, SnapshotRequest request, List<Item> items) {

    /** One wanted snapshot; the members of a set share their intent's id and are one request to EC2. */
    public record Item(IntentKey key, SnapshotParameters parameters) {}

    public Plan {
        items = List.copyOf(items);
    }

    /** The items by the request to EC2 that they are part of. */
    public List<List<Item>> requests() {
        return List.copyOf(items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.key().intent(), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    }

    /**
     * The same requests without any tag, carrying their identity in the description alone: for an operator who may not
     * create tags, and agreed to it.
     */
    public Plan descriptionOnly() {
        return new Plan(
                run,
                connection,
                request,
                items.stream()
                        .map(item -> new Item(item.key(), item.parameters().withoutTags()))
                        .toList());
    }
}
