package dev.holdpoint.cloud;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of a list. An empty page with a token is legal: only a missing token ends the list. */
public record Page<T>(List<T> items, @Nullable String nextToken) {
    public Page {
        items = List.copyOf(items);
    }

    /** What to ask for the next page with. */
    public Optional<String> next() {
        return Optional.ofNullable(nextToken);
    }
}
