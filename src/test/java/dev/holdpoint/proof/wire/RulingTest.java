package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.Evidence.Event;
import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Row;
import dev.holdpoint.proof.Evidence.Send;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulingTest {
    private static final Instant SIGNED = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void whatIsCalledAbsentAndExistsIsAViolation() {
        assertThat(Ruling.violations(absent("snap-1"), Set.of(), false))
                .extracting(violation -> violation.substring(0, 3))
                .containsExactly("I2 ", "I8 ");
    }

    @Test
    void whatSomebodyDeletedBeforeItWasSeenMayBeCalledAbsent() {
        assertThat(Ruling.violations(absent("snap-1"), Set.of("snap-1"), false)).isEmpty();
    }

    @Test
    void aSecondSnapshotIsOneTooManyEvenIfSomebodyDeletedBoth() {
        assertThat(Ruling.violations(absent("snap-1", "snap-2"), Set.of("snap-1", "snap-2"), false))
                .singleElement()
                .asString()
                .startsWith("I1 more than one");
    }

    @Test
    void whereEc2BrokeItsPromiseAbsenceIsNoProofButLossIsStillLoss() {
        assertThat(Ruling.violations(absent("snap-1"), Set.of(), true))
                .singleElement()
                .asString()
                .startsWith("I2 ");
    }

    private static Evidence absent(String... snapshots) {
        return new Evidence(
                List.of(new Send(SIGNED, "i-1", "vol-1", SIGNED, "000000000000")),
                Stream.of(snapshots)
                        .map(snapshot -> new Execution(SIGNED, "i-1", "vol-1", SIGNED, snapshot))
                        .toList(),
                Stream.of("DISPATCHED", "UNKNOWN", "ABSENT")
                        .map(state -> new Event("i-1", "vol-1", state, SIGNED, null))
                        .toList(),
                List.of(new Row("i-1", "vol-1", "ABSENT", null, List.of())),
                List.of(),
                Set.of(),
                "000000000000");
    }
}
