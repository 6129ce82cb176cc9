package dev.holdpoint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.Page;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an account is tagged with, as far as it may be asked and no further than it is worth. */
class TagsOfAccountTest {
    private static final Connection HERE = new Connection(
            "aws", new AccountId("000000000000"), "eu-west-1", "", "ops", "arn:aws:iam::000000000000:user/x");

    /** The tags of an account that tells so many pages of them and then fails. */
    private static List<Tag> tags(int pages) {
        Map<String, Page<Volume>> told = IntStream.range(0, pages)
                .boxed()
                .collect(Collectors.toMap(number -> "page " + number, ignored -> new Page<>(List.of(), null)));
        var fleet = new ScriptedFleet(told, Map.of(), Map.of());
        return new Catalog(fleet, Runnable::run, InstantSource.fixed(ScriptedFleet.CREATED))
                .tags(HERE)
                .toCompletableFuture()
                .join();
    }

    @Test
    void nothingIsKnownWhereItMayNotBeAsked() {
        assertThat(tags(0)).isEmpty();
    }

    @Test
    void whatWasToldBeforeAFailureIsKept() {
        assertThat(tags(2)).containsExactly(new Tag("Key", "value 0"), new Tag("Key", "value 1"));
    }

    @Test
    void noMoreIsReadThanItTakesToKnowHowKeysAreSpelled() {
        assertThat(tags(50)).hasSize(Catalog.TAG_PAGES);
    }
}
