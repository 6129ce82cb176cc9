package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.cloud.aws.BareSdk;
import dev.holdpoint.engine.PlainCloud;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.proof.Hushed;
import dev.holdpoint.proof.Mutant;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is worse than the real way of sending is noticed in EC2's log and the journal's file. */
@Tag("proof")
@Tag("slow")
@ExtendWith(Hushed.class)
class WireMutantsSimTest {
    private static final int SEEDS = 100;

    private final BareSdk sdk = new BareSdk(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY);

    @AfterEach
    void closeTheSdk() {
        sdk.close();
    }

    @Mutant
    void sendingAgainWhenTheAnswerIsLostIsNoticed() throws IOException {
        assertThat(firstViolation("I1", sending(WireMutantsSimTest::twice))).startsWith("I1 more than one snapshot");
    }

    @Mutant
    void aSecondTransmissionOfOneSendIsNoticed() throws IOException {
        assertThat(firstViolation("I4", sending(WireMutantsSimTest::twice))).startsWith("I4 transmitted twice");
    }

    @Mutant
    void takingALostAnswerForARefusalIsNoticed() throws IOException {
        assertThat(firstViolation("I1", sending(WireMutantsSimTest::certain))).startsWith("I1 more than one snapshot");
    }

    @Mutant
    void signingAnotherDateThanTheJournalledOneIsNoticed() throws IOException {
        assertThat(firstViolation("I4", sending(WireMutantsSimTest::anotherDate)))
                .startsWith("I4 sent with a date");
    }

    @Mutant
    void theSdksOwnRetriesAreNoticedByTheGuard() throws IOException {
        World.Change change = (real, world) -> sending((cloud, parameters, signedAt) ->
                        sdk.retryBehindTheGuard(world.ec2.endpoint(), world.time::wall, parameters, signedAt))
                .of(real, world);
        assertThat(firstViolation("I4", change)).startsWith("I4 the guard had to stop a second transmission");
    }

    @Mutant
    void theSdksOwnRetriesWithoutTheGuardAreNoticed() throws IOException {
        World.Change change = (real, world) -> sending(
                        (cloud, parameters, signedAt) -> sdk.retry(world.ec2.endpoint(), parameters, signedAt))
                .of(real, world);
        assertThat(firstViolation("I1", change)).startsWith("I1 more than one snapshot");
    }

    @Mutant
    void anAnswerThatNamesNoRequestTakenForAnEmptyListIsNoticed() throws IOException {
        World.Change change = (real, world) -> new PlainCloud(real) {
            @Override
            public Sightings look(SnapshotQuery query) throws CloudException {
                return sdk.lookTrusting(world.ec2.endpoint(), world.time::ec2, query);
            }
        };
        assertThat(afterEmptyAnswers((real, world) -> real)).isEmpty();
        assertThat(afterEmptyAnswers(change))
                .anySatisfy(violation -> assertThat(violation).startsWith("I8 called absent"));
    }

    /** What does not hold when an answer was lost and every look has met an empty one until long after the fence. */
    private static List<String> afterEmptyAnswers(World.Change change) throws IOException {
        var mix = Mix.only(
                "CreateSnapshot:reset-after@n=1; CreateSnapshots:reset-after@n=1; DescribeSnapshots:empty-before@100%");
        var random = new SplittableRandom(1);
        try (var place = Place.make();
                var world = new World(place.directory(), 1, mix, random, change)) {
            new Operator(world, WireSchedule.volumes(world), mix, random, what -> {}).click();
            world.rig.pass(Duration.ofMinutes(40));
            world.ec2.faults().clear();
            world.rig.pass(Duration.ofMinutes(40));
            return Ruling.violations(world.evidence(world.log()), Set.of(), false);
        }
    }

    /** Another way of sending. */
    @FunctionalInterface
    private interface Sending {
        CreateOutcome send(SnapshotCloud cloud, SnapshotParameters parameters, Instant signedAt);
    }

    private static World.Change sending(Sending sending) {
        return (real, world) -> new PlainCloud(real) {
            @Override
            public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
                return sending.send(real, parameters, signedAt);
            }
        };
    }

    /** The harsh schedules are the odd ones. */
    private static String firstViolation(String invariant, World.Change change) throws IOException {
        var others = new ArrayList<String>();
        for (long seed = 1; seed < 2L * SEEDS; seed += 2) {
            for (var violation : WireSchedule.run(seed, change).violations()) {
                if (violation.startsWith(invariant + " ")) {
                    return violation;
                }
                others.add(violation);
            }
        }
        return "not noticed; only " + others;
    }

    private static CreateOutcome twice(SnapshotCloud cloud, SnapshotParameters parameters, Instant signedAt) {
        var once = cloud.createSnapshot(parameters, signedAt);
        return once instanceof CreateOutcome.Ambiguous ? cloud.createSnapshot(parameters, signedAt) : once;
    }

    private static CreateOutcome certain(SnapshotCloud cloud, SnapshotParameters parameters, Instant signedAt) {
        var outcome = cloud.createSnapshot(parameters, signedAt);
        return outcome instanceof CreateOutcome.Ambiguous
                ? new CreateOutcome.NotExecuted(
                        new CloudFailure(Kind.THROTTLED, Occurrence.CERTAINLY_NOT, "RequestLimitExceeded", "", ""))
                : outcome;
    }

    private static CreateOutcome anotherDate(SnapshotCloud cloud, SnapshotParameters parameters, Instant signedAt) {
        return cloud.createSnapshot(parameters, signedAt.minusSeconds(7));
    }
}
