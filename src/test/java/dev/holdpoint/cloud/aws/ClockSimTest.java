package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Permission;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.time.SimClock;
import dev.holdpoint.text.Messages;
import dev.holdpoint.text.ProblemText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** This computer's clock against that of a simulated EC2. */
class ClockSimTest {
    private static final Instant SERVER = Instant.parse("2026-11-24T02:00:00Z");
    private static final Path NOWHERE = Path.of("no-such-directory");

    private final ProblemText text = new ProblemText(new Messages(Locale.ENGLISH));

    @Test
    void aClockThatIsBehindIsNamedWithItsMinutes() throws IOException {
        var problem = refusal(SERVER.minus(Duration.ofMinutes(20))).problem();

        assertThat(problem.key()).isEqualTo("clock.behind");
        assertThat(problem.arguments()).isEqualTo(List.of("RequestExpired", "20"));
        assertThat(text.paragraph(problem))
                .contains("20 minutes behind AWS’s", "Nothing was executed.", "Set the clock");
        assertThat(text.details(problem)).contains("RequestExpired", problem.requestId());
    }

    @Test
    void aClockThatIsAheadIsNamedWithItsMinutes() throws IOException {
        assertThat(text.what(refusal(SERVER.plus(Duration.ofMinutes(95))).problem()))
                .isEqualTo(
                        "AWS refused the request (RequestExpired): this computer’s clock is 95 minutes ahead of AWS’s.");
    }

    @Test
    void aPermissionCheckNamesTheClockToo() throws IOException {
        try (var world = new World(SERVER.minus(Duration.ofMinutes(20)))) {
            assertThat(world.cloud().dryRun(Wire.PARAMETERS))
                    .isInstanceOfSatisfying(
                            Permission.CouldNotTell.class,
                            unknown -> assertThat(unknown.problem().key()).isEqualTo("clock.behind"));
        }
    }

    @Test
    void whereTheClockIsRightTheSessionIsToBlame() {
        var failure = expired().withClockAhead(Duration.ofSeconds(30));

        assertThat(failure.problem().key()).isEqualTo("clock.right");
        assertThat(text.paragraph(failure.problem())).contains("the session has expired", "Sign in again");
    }

    @Test
    void whereNothingIsKnownOfTheClockBothAreNamed() {
        assertThat(text.what(expired().problem()))
                .isEqualTo("AWS found the request too old: this computer’s clock is off, or the session has expired.");
    }

    @Test
    void aRefusalThatNoClockBringsAboutSaysNothingOfIt() {
        var denied = new CloudFailure(
                CloudFailure.Kind.DENIED, CloudFailure.Occurrence.CERTAINLY_NOT, "UnauthorizedOperation", "r", "");

        assertThat(denied.withClockAhead(Duration.ofHours(1)).problem().key()).isEqualTo("ec2.UnauthorizedOperation");
    }

    private static CloudFailure expired() {
        return new CloudFailure(
                CloudFailure.Kind.CREDENTIALS, CloudFailure.Occurrence.CERTAINLY_NOT, "RequestExpired", "r", "");
    }

    private static CloudFailure refusal(Instant here) throws IOException {
        try (var world = new World(here)) {
            var outcome = world.cloud().createSnapshot(Wire.PARAMETERS, here);
            assertThat(outcome).isInstanceOf(NotExecuted.class);
            return ((NotExecuted) outcome).failure();
        }
    }

    /** A simulated EC2, and clients of a computer whose clock stands elsewhere. */
    private static final class World implements AutoCloseable {
        private final SimulatedEc2 ec2;
        private final AwsClients clients;
        private final Instant here;

        World(Instant here) throws IOException {
            this.here = here;
            ec2 = SimulatedEc2.start(SimOptions.usual().withClock(SimClock.manual(SERVER)));
            clients = new AwsClients(
                    new SharedConfig(NOWHERE, NOWHERE, Map.of()),
                    new DemoAccess(ec2::endpoint, SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY),
                    () -> here,
                    Confirmed.REACH);
        }

        SnapshotCloud cloud() {
            var demo = new Connection("aws", new AccountId("000000000000"), "eu-west-1", Connection.DEMO, "", "");
            return new AwsCloudProvider(clients, () -> here).snapshots(demo);
        }

        @Override
        public void close() throws IOException {
            clients.close();
            ec2.close();
        }
    }
}
