package dev.holdpoint.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Evidence.Event;
import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Row;
import dev.holdpoint.proof.Evidence.Send;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Instant SIGNED = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void whatIsWrittenOnceIsTransmittedOnce() {
        assertThat(violations("PLANNED", "DISPATCHED", "WAITING", "PLANNED", "CAPTURED", "COMPLETED"))
                .singleElement()
                .asString()
                .startsWith("I4 transmitted twice");
    }

    @Test
    void aDateMayComeAgainIfItIsWrittenAgain() {
        assertThat(violations("PLANNED", "DISPATCHED", "WAITING", "PLANNED", "DISPATCHED", "CAPTURED", "COMPLETED"))
                .isEmpty();
    }

    /** Sent twice with one date, refused for certain and then executed. */
    private static List<String> violations(String... states) {
        var first = new Send(SIGNED, "i-1", "vol-1", SIGNED, "000000000000");
        var second = new Send(SIGNED.plusSeconds(60), "i-1", "vol-1", SIGNED, "000000000000");
        return Judge.violations(new Evidence(
                List.of(first, second),
                List.of(new Execution(second.at(), "i-1", "vol-1", SIGNED, "snap-1")),
                Stream.of(states)
                        .map(state ->
                                new Event("i-1", "vol-1", state, state.equals("DISPATCHED") ? SIGNED : null, null))
                        .toList(),
                List.of(new Row("i-1", "vol-1", "COMPLETED", "snap-1", List.of())),
                List.of(),
                Set.of("vol-1"),
                "000000000000"));
    }
}
