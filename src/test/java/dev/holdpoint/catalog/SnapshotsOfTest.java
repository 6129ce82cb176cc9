package dev.holdpoint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import dev.holdpoint.model.VolumeSnapshot.Maker;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snapshots that there are of one volume, whoever took them. */
class SnapshotsOfTest {
    private static final Connection HERE = new Connection(
            "aws", new AccountId("000000000000"), "eu-west-1", "", "ops", "arn:aws:iam::000000000000:user/x");

    private final Catalog catalog = new Catalog(
            new ScriptedFleet(Map.of(), Map.of(), Map.of()), Runnable::run, InstantSource.fixed(ScriptedFleet.CREATED));

    @Test
    void allPagesAreReadAndTheNewestComesFirst() {
        var answer = catalog.snapshotsOf(HERE, new VolumeId("vol-00000001"))
                .toCompletableFuture()
                .join();

        assertThat(answer.orThrow()).containsExactly(ScriptedFleet.known(2), ScriptedFleet.known(1));
    }

    @Test
    void aRefusalIsAValueInWords() {
        var answer = catalog.snapshotsOf(HERE, new VolumeId("vol-00000002"))
                .toCompletableFuture()
                .join();

        assertThat(answer.problems()).containsExactly(ScriptedFleet.DOWN.asked());
    }

    @Test
    void whoTookItIsToldByItsMarks() {
        assertThat(maker("x [hp:0192f0c4-0000-7000-8000-000000000001]")).isEqualTo(Maker.HOLDPOINT);
        assertThat(maker("x", new Tag(Carriers.INTENT, "0192f0c4-0000-7000-8000-000000000001")))
                .isEqualTo(Maker.HOLDPOINT);
        assertThat(maker("x", new Tag("aws:dlm:lifecycle-policy-id", "policy-1")))
                .isEqualTo(Maker.LIFECYCLE);
        assertThat(maker("x", new Tag("aws:backup:source-resource", "x"))).isEqualTo(Maker.BACKUP);
        assertThat(maker("Created by CreateImage(i-1) for ami-1")).isEqualTo(Maker.IMAGE);
        assertThat(maker("by hand")).isEqualTo(Maker.SOMEBODY);
    }

    private static Maker maker(String description, Tag... tags) {
        var known = ScriptedFleet.known(1);
        return new VolumeSnapshot(
                        known.id(), known.status(), 100, known.startTime(), null, 8, true, description, List.of(tags))
                .maker();
    }
}
