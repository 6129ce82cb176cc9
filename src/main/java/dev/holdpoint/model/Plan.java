package dev.holdpoint.model;

import java.util.List;

/**
 * A request with its identities minted, ready to be checked and taken. Nothing of it is remembered until it is taken.
 */
public record Plan(RunId run, Connection connection, SnapshotRequest request, List<Item> items) {

    /** One request to EC2. */
    public record Item(IntentKey key, SnapshotParameters parameters) {}

    public Plan {
        items = List.copyOf(items);
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
