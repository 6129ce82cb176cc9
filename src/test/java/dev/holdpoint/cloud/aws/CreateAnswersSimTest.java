package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.CreateOutcome.Ambiguous;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of the answer to one CreateSnapshot, and that it is never sent again. */
class CreateAnswersSimTest {
    private static final String SNAPSHOT = "snap-0fedcba9876543210";
    private static final String HTML = "text/html";
    private static final String VOLUME = Wire.VOLUME.value();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidParameterValue, REFUSED",
        "400, SomethingNew, REFUSED",
        "400, SnapshotCreationPerVolumeRateExceeded, VOLUME_SPACING",
        "400, ConcurrentSnapshotLimitExceeded, VOLUME_LIMIT",
        "400, PendingSnapshotLimitExceeded, PENDING_QUOTA",
        "400, IncorrectState, STATE",
        "400, RequestExpired, CREDENTIALS",
        "401, AuthFailure, CREDENTIALS",
        "403, UnauthorizedOperation, DENIED",
        "403, SignatureDoesNotMatch, CREDENTIALS",
        "503, RequestLimitExceeded, THROTTLED",
        "503, EC2ThrottledException, THROTTLED"
    })
    void anErrorOfEc2sOwnMeansThatNothingWasExecuted(int status, String code, Kind kind) {
        assertThat(create(Replies.error(status, code, "why")))
                .isEqualTo(new NotExecuted(
                        new CloudFailure(kind, Occurrence.CERTAINLY_NOT, code, Replies.REQUEST_ID, "why")
                                .withClockAhead(Duration.ZERO)));
    }

    @ParameterizedTest
    @CsvSource({
        "500, InternalError",
        "500, InternalFailure",
        "503, Unavailable",
        "503, ServiceUnavailable",
        "500, SomethingNew"
    })
    void aServiceThatFailsMayHaveExecutedIt(int status, String code) {
        assertThat(create(Replies.error(status, code, "why")))
                .isEqualTo(new Ambiguous(
                        new CloudFailure(Kind.SERVER, Occurrence.POSSIBLY, code, Replies.REQUEST_ID, "why")));
    }

    static Stream<Arguments> doubtful() {
        var created = Replies.created(SNAPSHOT, VOLUME);
        var cut = created.substring(0, created.indexOf("</volumeId>"));
        var xml = "HTTP/1.1 200 OK\r\nDate: " + Replies.DATE + "\r\nContent-Type: text/xml\r\n";
        return Stream.of(
                arguments("FIN", Replies.fin(), Kind.LOST, "connection-lost"),
                arguments("RST", Replies.reset(), Kind.LOST, "connection-lost"),
                arguments("502 HTML", Replies.status(502, HTML, "<html>"), Kind.SERVER, "server-error"),
                arguments("503 empty", Replies.status(503, "", ""), Kind.SERVER, "server-error"),
                arguments("500 empty", Replies.status(500, "", ""), Kind.SERVER, "server-error"),
                arguments("302", Replies.status(302, HTML, "moved"), Kind.LOST, "redirected"),
                arguments("407", Replies.status(407, HTML, "log in"), Kind.LOST, "proxy-authentication"),
                arguments("403 HTML", Replies.status(403, HTML, "no"), Kind.LOST, "answer-not-ec2"),
                arguments("403 without a request id", noRequestId(), Kind.LOST, "answer-not-ec2"),
                arguments("200 empty", Replies.xml(""), Kind.LOST, "answer-untrusted"),
                arguments("200 HTML", Replies.status(200, HTML, "<html>hi</html>"), Kind.LOST, "answer-untrusted"),
                arguments(
                        "another volume",
                        Replies.xml(Replies.created(SNAPSHOT, "vol-0aaaaaaaaaaaaaaaa")),
                        Kind.LOST,
                        "answer-untrusted"),
                arguments("no snapshot id", Replies.xml(Replies.created("", VOLUME)), Kind.LOST, "answer-untrusted"),
                arguments(
                        "no such id", Replies.xml(Replies.created("snap-XYZ", VOLUME)), Kind.LOST, "answer-untrusted"),
                arguments(
                        "no request id at all",
                        Replies.xml(Replies.withoutRequestId(created)),
                        Kind.LOST,
                        "answer-untrusted"),
                arguments(
                        "no request id",
                        Replies.xml(created.replace(Replies.REQUEST_ID, "")),
                        Kind.LOST,
                        "answer-untrusted"),
                arguments("202", Replies.status(202, "text/xml", created), Kind.LOST, "answer-untrusted"),
                arguments(
                        "broken XML",
                        Replies.xml(created.replace("</snapshotId>", "")),
                        Kind.LOST,
                        "answer-unreadable"),
                arguments("JSON", Replies.status(200, "application/json", "{\"a\":1}"), Kind.LOST, "answer-unreadable"),
                arguments(
                        "bad time",
                        Replies.xml(created.replace("2026-11-24T02:00:01.000Z", "soon")),
                        Kind.LOST,
                        "answer-unreadable"),
                arguments(
                        "DOCTYPE",
                        Replies.xml(created.replaceFirst(
                                        "<Create", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><Create")
                                .replace("pending", "&b;")),
                        Kind.LOST,
                        "answer-unreadable"),
                arguments(
                        "truncated by length",
                        Replies.raw(xml + "Content-Length: 5000\r\n\r\n" + cut),
                        Kind.LOST,
                        "connection-lost"),
                arguments(
                        "truncated chunk",
                        Replies.raw(xml + "Transfer-Encoding: chunked\r\n\r\nfff\r\n" + cut),
                        Kind.LOST,
                        "connection-lost"),
                arguments(
                        "truncated by close",
                        Replies.raw(xml + "Connection: close\r\n\r\n" + cut),
                        Kind.LOST,
                        "answer-unreadable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void anAnswerThatCannotBeTrustedLeavesADoubtAndIsNotSentAgain(
            String what, Behaviour answer, Kind kind, String code) {
        assertThat(create(answer))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        doubt -> assertThat(doubt.failure())
                                .extracting(CloudFailure::kind, CloudFailure::occurrence, CloudFailure::code)
                                .containsExactly(kind, Occurrence.POSSIBLY, code));
    }

    @Test
    void anAnswerThatDoesNotComeLeavesADoubtAndIsNotSentAgain() throws IOException {
        var letGo = new CountDownLatch(1);
        wire.close();
        wire = new Wire(Duration.ofMillis(300));

        var outcome = create(Replies.silence(letGo));

        letGo.countDown();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        doubt -> assertThat(doubt.failure().code()).isEqualTo("read-timeout"));
    }

    @Test
    void whenNobodyListensNothingWasSent() throws IOException {
        try (var dead = new DeadPort()) {
            wire.endpoint = dead.uri("http");

            assertThat(wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW))
                    .isInstanceOfSatisfying(
                            NotExecuted.class,
                            nothing -> assertThat(nothing.failure())
                                    .extracting(CloudFailure::kind, CloudFailure::occurrence, CloudFailure::code)
                                    .containsExactly(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, "connect-refused"));
        }
    }

    private static Behaviour noRequestId() {
        return Replies.status(
                403,
                "text/xml",
                "<Response><Errors><Error><Code>UnauthorizedOperation</Code>"
                        + "<Message>no</Message></Error></Errors></Response>");
    }

    private CreateOutcome create(Behaviour behaviour) {
        wire.server.answers(behaviour);
        var outcome = wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW);
        assertThat(wire.server.received()).hasSize(1);
        return outcome;
    }
}
