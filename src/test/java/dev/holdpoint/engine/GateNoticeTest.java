package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.text.Messages;
import dev.holdpoint.text.ProblemText;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said while runs wait, in the words of what stands in their way. */
class GateNoticeTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeEc2 ec2 = new FakeEc2(time);
    private @Nullable CloudFailure inTheWay;
    private final Rig rig = new Rig(time, ec2, new Guarded(), new MemoryJournal(), EnginePolicy.standard(), 1);
    private final ProblemText text = new ProblemText(new Messages(Locale.ENGLISH));

    @Test
    void anEndpointThatNobodyConfirmedIsWhatTheRunWaitsFor() {
        refuse(Kind.REFUSED, "endpoint-unconfirmed", "https://ec2.corp.example");

        assertThat(notice())
                .isEqualTo("Signed requests would leave AWS here, and nobody has confirmed that yet. Runs in eu-west-1 "
                        + "wait with what was not sent; snapshots that AWS began go on. Connect again and confirm the "
                        + "endpoint for this profile, or take it out of the profile or the environment. Holdpoint "
                        + "tries again by itself.");
    }

    @Test
    void aProxyThatAsksForALoginIsWhatTheRunWaitsFor() {
        refuse(Kind.UNREACHABLE, "proxy-authentication", "");

        assertThat(notice())
                .isEqualTo("The proxy wants a user name and a password. Runs in eu-west-1 wait with what was not sent; "
                        + "snapshots that AWS began go on. Sign in to the proxy and connect again. Holdpoint tries "
                        + "again by itself.");
    }

    @Test
    void aClockThatIsOffIsNamedWithItsMinutesAndNotTheCredentials() {
        refuse(new CloudFailure(Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, "RequestExpired", "req-3", "too old")
                .withClockAhead(Duration.ofMinutes(-17)));

        assertThat(notice())
                .isEqualTo("AWS refused the request (RequestExpired): this computer’s clock is 17 minutes behind "
                        + "AWS’s. Runs in eu-west-1 wait with what was not sent; snapshots that AWS began go on. Set "
                        + "the clock, best by turning on automatic time, and try again; the credentials are not to "
                        + "blame. Holdpoint tries again by itself.");
        assertThat(only().requestId()).isEqualTo("req-3");
    }

    @Test
    void aSessionThatExpiredWhileTheClockIsRightIsTheLogins() {
        refuse(new CloudFailure(Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, "RequestExpired", "req-3", "too old")
                .withClockAhead(Duration.ofSeconds(2)));

        assertThat(only().key()).isEqualTo("credentials.expired");
    }

    @Test
    void whatAPersonMustDoIsNamedAsWhatItIs() {
        refuse(Kind.CREDENTIALS, "mfa-code-needed", "arn:aws:iam::000000000000:mfa/jo");

        assertThat(notice())
                .isEqualTo(
                        "The role asks for the code of an MFA device. Runs in eu-west-1 wait with what was not sent; "
                                + "snapshots that AWS began go on. Sign in with the code. It opens a session that is kept in "
                                + "memory alone. Holdpoint tries again by itself.");
    }

    @Test
    void aNameThatDoesNotResolveAndAnAnswerThatWasLostAreTold() {
        refuse(Kind.UNREACHABLE, "dns", "ec2.eu-west-1.amazonaws.com");
        assertThat(notice()).startsWith("The name of the endpoint, or of the proxy, cannot be resolved. Runs in");

        inTheWay = new CloudFailure(Kind.LOST, Occurrence.POSSIBLY, "read-timeout", "", "");
        rig.pass(Duration.ofMinutes(2));
        assertThat(notice())
                .contains(" Runs in eu-west-1 wait with what was not sent;")
                .doesNotContain("{");
    }

    @Test
    void onceTheWayIsFreeTheRunGoesOnAndNothingIsSaidAnyMore() {
        var run = refuse(Kind.UNREACHABLE, "proxy-authentication", "");
        inTheWay = null;

        assertThat(rig.becomes(run, Captured.class, Duration.ofMinutes(2))).isTrue();
        assertThat(rig.board().notices()).isEmpty();
    }

    private RunId refuse(Kind kind, String code, String message) {
        return refuse(new CloudFailure(kind, Occurrence.CERTAINLY_NOT, code, "", message));
    }

    private RunId refuse(CloudFailure failure) {
        inTheWay = failure;
        var run = rig.take(1);
        rig.pass(Duration.ofSeconds(30));
        assertThat(ec2.sends()).isEmpty();
        return run;
    }

    private String notice() {
        return text.paragraph(only());
    }

    private Problem only() {
        assertThat(rig.board().notices()).hasSize(1);
        return rig.board().notices().getFirst();
    }

    /** The cloud, where somebody may stand in the way to it. */
    private final class Guarded implements CloudProvider {
        @Override
        public SnapshotCloud snapshots(Connection connection) {
            return new PlainCloud(ec2.snapshots(connection)) {
                @Override
                public String callerArn() throws CloudException {
                    var failure = inTheWay;
                    if (failure != null) {
                        throw new CloudException(failure);
                    }
                    return genuine.callerArn();
                }
            };
        }

        @Override
        public FleetCloud fleet(Connection connection) {
            return ec2.fleet(connection);
        }

        @Override
        public RetentionCloud retention(Connection connection) {
            return ec2.retention(connection);
        }
    }
}
