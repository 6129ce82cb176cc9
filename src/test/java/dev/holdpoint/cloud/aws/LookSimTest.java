package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.cloud.SnapshotQuery.ByDescriptions;
import dev.holdpoint.cloud.SnapshotQuery.ByIds;
import dev.holdpoint.cloud.SnapshotQuery.ByIntentTags;
import dev.holdpoint.cloud.SnapshotQuery.ByVolumes;
import dev.holdpoint.cloud.SnapshotQuery.Ours;
import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking at snapshots: what is asked, and which answers may say that something is not there. */
class LookSimTest {
    private static final SnapshotId ONE = new SnapshotId("snap-00000000000000001");
    private static final SnapshotId TWO = new SnapshotId("snap-00000000000000002");
    private static final IntentId INTENT = IntentId.parse("0192f0c4-0000-7000-8000-000000000001");
    private static final SnapshotQuery QUERY = new ByIds(List.of(ONE, TWO));

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void aSnapshotIsReadWhole() throws CloudException {
        wire.server.answers(Replies.xml(Replies.described(Replies.snapshot(ONE.value(), "frobbing", "37%"), "")));

        assertThat(wire.cloud().look(QUERY).snapshots())
                .containsExactly(new Sighting(
                        ONE,
                        Wire.VOLUME,
                        "frobbing",
                        37,
                        Instant.parse("2026-11-24T01:00:00Z"),
                        null,
                        "",
                        "before patching",
                        List.of(new Tag("holdpoint:intent", INTENT.toString()))));
    }

    @Test
    void anEmptyListOfEc2sOwnSaysThatNothingIsThere() throws CloudException {
        wire.server.answers(Replies.xml(Replies.described("", "")));

        assertThat(wire.cloud().look(QUERY).snapshots()).isEmpty();
    }

    @Test
    void allPagesAreReadEvenBehindAnEmptyOneAndTheEarliestDateCounts() throws CloudException {
        wire.server.answers(pages(Map.of(
                "",
                Replies.xmlAt("Tue, 24 Nov 2026 02:00:09 GMT", Replies.described("", "two")),
                "two",
                Replies.xmlAt(
                        "Tue, 24 Nov 2026 02:00:05 GMT",
                        Replies.described(Replies.snapshot(ONE.value(), "pending", ""), "three")),
                "three",
                Replies.xmlAt(
                        "Tue, 24 Nov 2026 02:00:11 GMT",
                        Replies.described(Replies.snapshot(TWO.value(), "completed", "100%"), "")))));

        var seen = wire.cloud().look(QUERY);

        assertThat(seen.snapshots()).extracting(Sighting::id).containsExactly(ONE, TWO);
        assertThat(seen.snapshots()).extracting(Sighting::percent).containsExactly(0, 100);
        assertThat(seen.serverTime()).isEqualTo(Instant.parse("2026-11-24T02:00:05Z"));
    }

    @Test
    void aLaterPageThatFailsSpoilsTheWholeLook() {
        wire.server.answers(pages(Map.of(
                "",
                Replies.xml(Replies.described(Replies.snapshot(ONE.value(), "pending", ""), "two")),
                "two",
                Replies.error(400, "InvalidNextToken", "expired"))));

        assertThat(failureOf(QUERY)).isEqualTo("InvalidNextToken");
    }

    @Test
    void pagesThatGoInACircleAreNotTrusted() {
        wire.server.answers(pages(Map.of(
                "", Replies.xml(Replies.described("", "two")),
                "two", Replies.xml(Replies.described("", "three")),
                "three", Replies.xml(Replies.described("", "two")))));

        assertThat(failureOf(QUERY)).isEqualTo("answer-untrusted");
    }

    @Test
    void aFailureThatPassesIsAskedAgain() throws CloudException {
        wire.server.answers((request, socket) -> {
            var reply = wire.server.received().size() < 3
                    ? Replies.error(503, "RequestLimitExceeded", "slow down")
                    : Replies.xml(Replies.described("", ""));
            return reply.answer(request, socket);
        });

        assertThat(wire.cloud().look(QUERY).snapshots()).isEmpty();
        assertThat(wire.server.received()).hasSize(3);
    }

    static Stream<Arguments> untrusted() {
        var good = Replies.described("", "");
        return Stream.of(
                arguments("empty", Replies.xml("")),
                arguments("HTML that says XML", Replies.xml("<html><body>Welcome</body></html>")),
                arguments("HTML", Replies.status(200, "text/html", good)),
                arguments("no content type", Replies.status(200, "", good)),
                arguments("202", Replies.status(202, "text/xml", good)),
                arguments("no request id", Replies.xml(good.replace(Replies.REQUEST_ID, ""))),
                arguments("no request id at all", Replies.xml(Replies.withoutRequestId(good))),
                arguments("no list", Replies.xml(good.replace("<snapshotSet></snapshotSet>", ""))),
                arguments("no date", Replies.xmlAt("", good)),
                arguments("no start time", Replies.xml(described("<startTime>2026-11-24T01:00:00.000Z</startTime>"))),
                arguments("no status", Replies.xml(described("<status>pending</status>"))),
                arguments("not an id", Replies.xml(described("snap-"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrusted")
    void anAnswerThatIsNotEc2sOwnSaysNothingAboutWhatIsThere(String what, Behaviour answer) {
        wire.server.answers(answer);

        assertThat(failureOf(QUERY)).isEqualTo("answer-untrusted");
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments(QUERY, "snapshot-id", List.of(ONE.value(), TWO.value())),
                arguments(new ByIntentTags(List.of(INTENT)), "tag:holdpoint:intent", List.of(INTENT.toString())),
                arguments(new ByDescriptions(List.of(INTENT)), "description", List.of("*[hp:" + INTENT + "]")),
                arguments(new ByVolumes(List.of(Wire.VOLUME)), "volume-id", List.of(Wire.VOLUME.value())),
                arguments(new Ours(), "tag-key", List.of("holdpoint:intent")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyLookAsksForOurOwnSnapshotsByOneFilter(SnapshotQuery query, String filter, List<String> values)
            throws CloudException {
        wire.server.answers(Replies.xml(Replies.described("", "")));

        wire.cloud().look(query);

        var form = wire.server.received().getFirst().form();
        assertThat(form)
                .containsEntry("Action", "DescribeSnapshots")
                .containsEntry("Owner.1", "self")
                .containsEntry("MaxResults", "1000")
                .containsEntry("Filter.1.Name", filter)
                .doesNotContainKeys("Filter.2.Name", "SnapshotId.1");
        assertThat(form.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("Filter.1.Value"))
                        .map(Map.Entry::getValue))
                .containsExactlyElementsOf(values);
    }

    @Test
    void moreThan200ValuesOrNoneAreRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wire.cloud().look(new ByIds(Collections.nCopies(201, ONE))));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.cloud().look(new ByIds(List.of())));
        assertThat(wire.server.received()).isEmpty();
    }

    private static String described(String without) {
        return Replies.described(Replies.snapshot(ONE.value(), "pending", "").replace(without, ""), "");
    }

    private static Behaviour pages(Map<String, Behaviour> byToken) {
        return (request, socket) -> byToken.getOrDefault(
                        request.form().getOrDefault("NextToken", ""), Replies.status(500, "", ""))
                .answer(request, socket);
    }

    private String failureOf(SnapshotQuery query) {
        var thrown = new String[1];
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.cloud().look(query))
                .satisfies(e -> thrown[0] = e.failure().code());
        return thrown[0];
    }
}
