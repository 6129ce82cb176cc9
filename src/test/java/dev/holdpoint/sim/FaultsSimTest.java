package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.api.LoggedRequest;
import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of docs/protocol.md, section 6.1, strikes, is counted, and leaves the account as it says. */
class FaultsSimTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DATA = "vol-0ddb0da7a0000b001";

    private final SimClock clock = SimClock.manual(NOON);
    private SimulatedEc2 ec2;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withClock(clock));
        wire = Wire.to(ec2);
    }

    @AfterEach
    void stop() throws IOException {
        ec2.close();
    }

    @ParameterizedTest
    @CsvSource({
        "throttle, 503 RequestLimitExceeded",
        "internal-error-before, 500 InternalError",
        "unavailable-before, 503 Unavailable",
        "auth-failure, 401 AuthFailure",
        "expired-skew, 400 RequestExpired",
        "expired-credentials, 400 RequestExpired",
        "unauthorized, 403 UnauthorizedOperation",
        "error=PendingSnapshotLimitExceeded, 400 PendingSnapshotLimitExceeded",
        "bad-gateway-before, '502 '",
        "redirect-before, '302 '",
        "proxy-auth-before, '407 '",
        "empty-before, '200 '",
        "html-before, '200 '",
        "json-before, '200 '",
        "reset-before, '0 '",
        "close-before, '0 '"
    })
    void whatStrikesBeforeTheEffectTakesNoSnapshot(String fault, String refusal) throws IOException {
        ec2.faults().set("CreateSnapshot:" + fault + "@n=1");

        assertThat(wire.take(DATA).refusal()).isEqualTo(refusal);

        assertThat(executed()).isZero();
        assertThat(ec2.faults().fired(fault.replaceFirst("=.*", ""))).isEqualTo(1);
        assertThat(wire.take(DATA).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal-error", "unavailable", "bad-gateway", "redirect", "proxy-auth", "reset", "close",
                        "reset-body",
                "empty", "html", "json", "cut-length", "cut-chunked", "cut-close", "broken-xml", "doctype"
            })
    void whatStrikesAfterTheEffectHidesThatTheSnapshotWasTaken(String fault) throws IOException {
        ec2.faults().set("CreateSnapshot:" + fault + "-after");

        var answer = wire.take(DATA);

        assertThat(answer.body().endsWith("</CreateSnapshotResponse>")
                        && !answer.body().contains("DOCTYPE")
                        && !answer.body().contains("never-opened"))
                .isFalse();
        assertThat(executed()).isEqualTo(1);
        assertThat(ec2.faults().fired(fault + "-after")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "no-snapshot-id, snapshotId, ''",
        "wrong-volume-id, volumeId, vol-0bad0bad0bad0bad0",
        "unknown-state, status, frobbing",
        "bad-timestamp, startTime, the day before yesterday"
    })
    void aSoundAnswerIsFalsifiedInOnePlace(String fault, String element, String text) throws IOException {
        ec2.faults().set("CreateSnapshot:" + fault);

        var answer = wire.take(DATA);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text(element)).isEqualTo(text);
        assertThat(executed()).isEqualTo(1);
    }

    @Test
    void aSkewedRefusalIsDatedAnHourAhead() throws IOException {
        ec2.faults().set("CreateSnapshot:expired-skew");

        assertThat(wire.take(DATA).head()).contains("Date: Tue, 24 Nov 2026 13:00:00 GMT");
    }

    @Test
    void aFaultThatFindsNothingToChangeIsNotCounted() throws IOException {
        ec2.faults().set("DescribeRegions:no-snapshot-id; DescribeVolumes:repeat-page; CreateSnapshot:lag");

        assertThat(wire.ec2("DescribeRegions").status()).isEqualTo(200);
        assertThat(wire.ec2("DescribeVolumes").status()).isEqualTo(200);
        assertThat(wire.take("vol-01234567").status()).isEqualTo(400);

        assertThat(ec2.faults().fired()).isEmpty();
    }

    @Test
    void faultsOnTheEffectAndOnTheAnswerStrikeTogether() throws IOException {
        ec2.faults().set("CreateSnapshot:reset-after; CreateSnapshot:lag-tag=60s; CreateSnapshot:snapshot-error");

        wire.take(DATA);

        assertThat(ec2.faults().fired()).containsOnlyKeys("reset-after", "lag-tag", "snapshot-error");
    }

    @Test
    void aCutBodyAnnouncesItsEndAsAskedFor() throws IOException {
        ec2.faults().set("CreateSnapshot:cut-length@n=1; CreateSnapshot:cut-chunked@n=2; CreateSnapshot:cut-close@n=3");

        assertThat(wire.take(DATA).head()).contains("Content-Length:");
        assertThat(wire.take("vol-0ddb0da7a0000b002").head()).contains("Transfer-Encoding: chunked");
        assertThat(wire.take("vol-0ddb0da7a0000a001").head()).doesNotContain("Length:", "Transfer-Encoding");
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"STALL", "SLOW_BODY"})
    @Timeout(20)
    void silenceLastsAsLongAsTheClockSays(FaultKind kind) throws Exception {
        ec2.faults().set("CreateSnapshot:" + kind.word() + "=30s");
        var answer = new FutureTask<>(() -> wire.take(DATA));
        Thread.ofVirtual().start(answer);

        // The clock stands still, so the answer cannot come before it is advanced; then it must.
        while (!answer.isDone()) {
            if (executed() == 1) {
                clock.advance(Duration.ofSeconds(30));
            }
            Thread.onSpinWait();
        }

        assertThat(answer.get().status()).isEqualTo(kind == FaultKind.STALL ? 0 : 200);
        assertThat(clock.instant()).isAfterOrEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void aLateExecutionTakesTheSnapshotLongAfterTheClientGaveUp() throws IOException {
        ec2.faults().set("CreateSnapshot:late=5m@n=1");
        assertThat(wire.take(DATA).status()).isZero();
        clock.advance(Duration.ofSeconds(299));
        assertThat(executed()).isZero();

        clock.advance(Duration.ofSeconds(1));

        assertThat(executed()).isEqualTo(1);
        var lines = ec2.requests();
        assertThat(lines).extracting(LoggedRequest::effect).containsExactly(false, true);
        assertThat(lines.getFirst().requestId()).isEqualTo(lines.getLast().requestId());
        assertThat(lines.getLast().time()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(lines.getLast().signed()).isEqualTo(NOON);
        assertThat(lines.getLast().snapshotIds()).hasSize(1);
    }

    @Test
    void aLateExecutionWithoutATimeComesWithinItsBounds() throws IOException {
        ec2.faults().set("CreateSnapshot:late");
        wire.take(DATA);
        clock.advance(Duration.ofSeconds(29));
        assertThat(executed()).isZero();
        clock.advance(Duration.ofMinutes(14));
        assertThat(executed()).isEqualTo(1);
    }

    @Test
    void colleaguesStripTagsAndDeleteSnapshots() throws IOException {
        ec2.faults().set("CreateSnapshot:strip-tags=5s; CreateSnapshot:deleted=30s");
        var id = wire.take(
                        DATA,
                        "TagSpecification.1.ResourceType",
                        "snapshot",
                        "TagSpecification.1.Tag.1.Key",
                        "k",
                        "TagSpecification.1.Tag.1.Value",
                        "v")
                .text("snapshotId");

        assertThat(wire.ec2("DescribeSnapshots", "SnapshotId.1", id).text("key"))
                .isEqualTo("k");
        clock.advance(Duration.ofSeconds(5));
        assertThat(wire.ec2("DescribeSnapshots", "SnapshotId.1", id).text("key"))
                .isEmpty();
        clock.advance(Duration.ofSeconds(25));
        assertThat(wire.ec2("DescribeSnapshots", "SnapshotId.1", id).refusal())
                .isEqualTo("400 InvalidSnapshot.NotFound");
        assertThat(ec2.faults().fired()).containsOnlyKeys("strip-tags", "deleted");
    }

    @Test
    void whatWasVisibleIsHiddenForOnce() throws IOException {
        var id = wire.take(DATA).text("snapshotId");
        ec2.faults().set("DescribeSnapshots:hide@n=2");

        assertThat(list()).contains(id);
        assertThat(list()).doesNotContain(id);
        assertThat(list()).contains(id);
        assertThat(ec2.faults().fired("hide")).isEqualTo(1);
    }

    @Test
    void pagesCanBeEmptyRepeatedOrExpire() throws IOException {
        ec2.faults()
                .set("DescribeVolumes:empty-page@n=2; DescribeVolumes:repeat-page@n=3;"
                        + " DescribeVolumes:expired-token@n=5");
        var plain = wire.ec2("DescribeVolumes", "MaxResults", "5");
        var empty = wire.ec2("DescribeVolumes", "MaxResults", "5");
        var page = wire.ec2("DescribeVolumes", "MaxResults", "5", "NextToken", empty.text("nextToken"));
        var again = wire.ec2("DescribeVolumes", "MaxResults", "5", "NextToken", page.text("nextToken"));
        var expired = wire.ec2("DescribeVolumes", "MaxResults", "5", "NextToken", again.text("nextToken"));

        assertThat(empty.all("volumeId")).isEmpty();
        assertThat(empty.text("nextToken")).isNotEmpty();
        assertThat(page.all("volumeId")).isEqualTo(plain.all("volumeId"));
        assertThat(again.all("volumeId")).isEqualTo(plain.all("volumeId"));
        assertThat(expired.refusal()).isEqualTo("400 InvalidNextToken");
        assertThat(ec2.faults().fired()).containsOnlyKeys("empty-page", "repeat-page", "expired-token");
    }

    @Test
    void aDryRunIsAnotherActionToTheFaults() throws IOException {
        ec2.faults().set("CreateSnapshot:throttle@n=1; CreateSnapshot/dry-run:throttle@n=2");

        assertThat(wire.take(DATA, "DryRun", "true").status()).isEqualTo(412);
        assertThat(wire.take(DATA).status()).isEqualTo(503);
        assertThat(wire.take(DATA, "DryRun", "true").status()).isEqualTo(503);
    }

    @Test
    void theSameSeedGivesTheSameSchedule() throws IOException {
        assertThat(schedule(7)).isEqualTo(schedule(7)).isNotEqualTo(schedule(8)).contains("503", "400");
    }

    private static String schedule(long seed) throws IOException {
        var text = new StringBuilder();
        var options =
                SimOptions.usual().withSeed(seed).withFaults("*:throttle@40%").withLimits(false);
        try (var other = SimulatedEc2.start(options)) {
            var caller = Wire.to(other);
            for (var i = 0; i < 40; i++) {
                text.append(caller.ec2("NoSuchAction").status()).append(' ');
            }
        }
        return text.toString();
    }

    private List<String> list() throws IOException {
        return wire.ec2("DescribeSnapshots", "Owner.1", "self").all("snapshotId");
    }

    /** How many snapshots the log says were taken. */
    private long executed() {
        return ec2.requests().stream().filter(LoggedRequest::effect).count();
    }
}
