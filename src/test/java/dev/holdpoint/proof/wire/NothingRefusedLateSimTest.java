package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.engine.PlainCloud;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.proof.Mutant;
import dev.holdpoint.proof.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random accounts, volumes and requests, each checked and then sent while nothing changes: what the checks let through
 * is not refused, what they block is, and nothing is let through without asking EC2.
 */
@Tag("slow")
class NothingRefusedLateSimTest {

    private static List<String> play(LongStream seeds, World.Change change, List<Light> lights) {
        var wrong = new ArrayList<String>();
        seeds.forEach(seed -> {
            try (var frozen = new Frozen(seed, change)) {
                frozen.violations(lights).forEach(one -> wrong.add("seed " + seed + ": " + one));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return wrong;
    }

    @Test
    void whatTheChecksPromiseEc2Keeps() {
        var lights = new ArrayList<Light>();
        assertThat(play(Size.seeds(0, Size.of(60, 2_000)), (real, world) -> real, lights))
                .as("again: ./mvnw test -Dtest=NothingRefusedLateSimTest -Dholdpoint.seed=N")
                .isEmpty();
        if (Size.seed().isEmpty()) {
            assertThat(lights).contains(Light.GREEN, Light.AMBER, Light.RED).doesNotContain(Light.NOT_ASKED);
        }
    }

    @Mutant
    void aGreenThatWasGivenWithoutAskingIsNoticed() {
        var wrong = play(
                LongStream.range(0, 3),
                (real, world) -> new PlainCloud(real) {
                    @Override
                    public Permission dryRun(SnapshotParameters parameters) {
                        return new Permission.Allowed();
                    }
                },
                new ArrayList<>());
        assertThat(wrong).anyMatch(one -> one.contains("without asking EC2"));
    }

    @Mutant
    void checksThatForgetTheSnapshotsThatThereAreAreNoticed() {
        var wrong = play(
                LongStream.range(0, 20),
                (real, world) -> new PlainCloud(real) {
                    @Override
                    public Sightings look(SnapshotQuery query) throws CloudException {
                        var all = super.look(query);
                        return query instanceof SnapshotQuery.ByVolumes
                                ? new Sightings(List.of(), all.serverTime())
                                : all;
                    }
                },
                new ArrayList<>());
        assertThat(wrong).anyMatch(one -> one.contains("green and then refused"));
    }
}
