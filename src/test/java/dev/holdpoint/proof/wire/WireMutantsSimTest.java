package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.proof.Mutant;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.slf4j.LoggerFactory;

/** What is worse than the real way of sending is noticed in EC2's log and the journal's file. */
@Tag("proof")
@Tag("slow")
class WireMutantsSimTest {
    private static final int SEEDS = 100;
    private static final String QUIET = "dev.holdpoint";

    @BeforeAll
    static void plantedFailuresAreNotNews() {
        ((Logger) LoggerFactory.getLogger(QUIET)).setLevel(Level.OFF);
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        ((Logger) LoggerFactory.getLogger(QUIET)).setLevel(null);
    }

    @Mutant
    void sendingAgainWhenTheAnswerIsLostIsNoticed() throws IOException {
        assertThat(firstViolation("I1", WireMutantsSimTest::twice)).startsWith("I1 more than one snapshot");
    }

    @Mutant
    void aSecondTransmissionOfOneSendIsNoticed() throws IOException {
        assertThat(firstViolation("I4", WireMutantsSimTest::twice)).startsWith("I4 transmitted twice");
    }

    @Mutant
    void takingALostAnswerForARefusalIsNoticed() throws IOException {
        assertThat(firstViolation("I1", WireMutantsSimTest::certain)).startsWith("I1 more than one snapshot");
    }

    @Mutant
    void signingAnotherDateThanTheJournalledOneIsNoticed() throws IOException {
        assertThat(firstViolation("I4", WireMutantsSimTest::anotherDate)).startsWith("I4 sent with a date");
    }

    /** The harsh schedules are the odd ones. */
    private static String firstViolation(String invariant, TimedCloud.Sending sending) throws IOException {
        var others = new ArrayList<String>();
        for (long seed = 1; seed < 2L * SEEDS; seed += 2) {
            for (var violation : WireSchedule.run(seed, sending).violations()) {
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
