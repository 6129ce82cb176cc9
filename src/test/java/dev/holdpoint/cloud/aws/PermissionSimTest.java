package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dry run's three answers, deleting, and who we are. */
class PermissionSimTest {
    private static final SnapshotId SNAPSHOT = new SnapshotId("snap-0fedcba9876543210");
    private static final String ENCODED = "You are not authorized. Encoded authorization failure message: aGVsbG8";

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
    void aDryRunThatWouldHaveSucceededIsAllowed() {
        assertThat(dryRun(Replies.error(412, "DryRunOperation", "Request would have succeeded")))
                .isEqualTo(new Permission.Allowed());
    }

    @Test
    void aDryRunThatIsDeniedKeepsEc2sWordsAsDetail() {
        assertThat(dryRun(Replies.error(403, "UnauthorizedOperation", ENCODED)))
                .isEqualTo(new Permission.Denied(new Problem(
                        "ec2.UnauthorizedOperation",
                        Severity.RED,
                        List.of("UnauthorizedOperation"),
                        ENCODED,
                        Replies.REQUEST_ID)));
    }

    @Test
    void everyOtherAnswerToADryRunTellsNothing() {
        assertThat(unknown(Replies.error(400, "InvalidVolume.NotFound", "gone")))
                .isEqualTo("ec2.InvalidVolume.NotFound");
        assertThat(unknown(Replies.error(503, "RequestLimitExceeded", "slow"))).isEqualTo("ec2.RequestLimitExceeded");
        assertThat(unknown(Replies.error(500, "InternalError", "why"))).isEqualTo("asked.InternalError");
        assertThat(unknown(Replies.status(412, "text/html", "no"))).isEqualTo("asked.answer-not-ec2");
        assertThat(unknown(Replies.fin())).isEqualTo("asked.connection-lost");
    }

    @Test
    void anEndpointThatIgnoresDryRunIsNotTakenForAPermission() {
        assertThat(unknown(Replies.xml(Replies.created(SNAPSHOT.value(), Wire.VOLUME.value()))))
                .isEqualTo("asked.dry-run-ignored");
    }

    @Test
    void deletingIsSentOnceAndWhatIsGoneCountsAsDeleted() throws CloudException {
        wire.server.answers(Replies.xml("<DeleteSnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<requestId>" + Replies.REQUEST_ID + "</requestId><return>true</return></DeleteSnapshotResponse>"));
        wire.cloud().delete(SNAPSHOT);
        wire.server.answers(Replies.error(400, "InvalidSnapshot.NotFound", "gone"));
        wire.cloud().delete(SNAPSHOT);

        assertThat(wire.server.received())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.form())
                        .containsEntry("Action", "DeleteSnapshot")
                        .containsEntry("SnapshotId", SNAPSHOT.value()));
    }

    @Test
    void aDeleteThatFailsSaysWhetherItMayHaveHappened() {
        assertThat(deleting(Replies.error(400, "InvalidSnapshot.InUse", "ami")))
                .isEqualTo(new CloudFailure(
                        Kind.REFUSED, Occurrence.CERTAINLY_NOT, "InvalidSnapshot.InUse", Replies.REQUEST_ID, "ami"));
        assertThat(deleting(Replies.xml("")).occurrence()).isEqualTo(Occurrence.POSSIBLY);
        assertThat(deleting(Replies.reset()).occurrence()).isEqualTo(Occurrence.POSSIBLY);
        assertThat(wire.server.received()).hasSize(3);
    }

    @Test
    void theCallerIsWhoStsSays() throws CloudException {
        var arn = "arn:aws-us-gov:sts::111122223333:assumed-role/Admin/jo";
        wire.server.answers(Replies.xml(Replies.identity("111122223333", arn)));

        assertThat(wire.cloud().callerArn()).isEqualTo(arn);
    }

    @Test
    void aCallerWithoutAnAccountOrAnArnIsNotTrusted() {
        wire.server.answers(Replies.xml(Replies.identity("", "arn:aws:iam::111122223333:user/jo")));
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.cloud().callerArn())
                .withMessage("answer-untrusted");

        wire.server.answers(Replies.xml("<html>hello</html>"));
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> wire.cloud().callerArn())
                .withMessage("answer-untrusted");
    }

    private Permission dryRun(Behaviour answer) {
        wire.server.answers(answer);
        return wire.cloud().dryRun(Wire.PARAMETERS);
    }

    private String unknown(Behaviour answer) {
        return dryRun(answer) instanceof Permission.CouldNotTell told
                ? told.problem().key()
                : "told";
    }

    private CloudFailure deleting(Behaviour answer) {
        wire.server.answers(answer);
        try {
            wire.cloud().delete(SNAPSHOT);
        } catch (CloudException e) {
            return e.failure();
        }
        throw new AssertionError("deleted");
    }
}
