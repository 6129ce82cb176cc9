package dev.holdpoint.catalog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears a listing of volumes. */
@FunctionalInterface
public interface CatalogListener {
    /** Told one event at a time, on a background thread. */
    void hear(CatalogEvent event);

    /**
     * Complete, and never failed, when what was told so far is where it is seen. Asked once, after the first page and
     * before the rest of a long list is read: its parts are read side by side, and drawing the page that is waited for
     * took half a second beside them on two processors.
     */
    default CompletionStage<Boolean> seen() {
        return CompletableFuture.completedFuture(true);
    }

    /**
     * Told last, at the end of a long listing: it leaves more behind than it keeps, and that is worth collecting. For
     * 50,000 volumes that stops the program for a fifth of a second, so not just now.
     */
    default void spent() {}
}
