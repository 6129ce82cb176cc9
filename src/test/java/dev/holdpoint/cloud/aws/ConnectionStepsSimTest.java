package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.account.ConnectionTest;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.ConnectionStep.Kind;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.ProxyChoice.Mode;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which step of a connection fails. */
class ConnectionStepsSimTest {
    @TempDir
    Path directory;

    private NetworkRig rig;

    @BeforeEach
    void build() throws Exception {
        rig = new NetworkRig(directory);
        rig.ready();
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    @Test
    void everyStepOfAConnectionThatWorksPassesAndNothingIsChanged() throws IOException {
        try (var ec2 = SimulatedEc2.start(SimOptions.usual());
                var clients = demo(ec2, SimIdentity.ADMIN_SECRET_ACCESS_KEY)) {
            assertThat(told(clients, ConnectionChoice.demo("eu-west-1"), Instant.now()))
                    .isEqualTo("ENDPOINT PASSED, DNS PASSED, TCP PASSED, PROXY NOT_NEEDED, TLS NOT_NEEDED,"
                            + " CLOCK PASSED, SIGNATURE PASSED, PERMISSION PASSED");
            assertThat(ec2.requests().stream().map(request -> request.action()).distinct())
                    .contains("GetCallerIdentity", "DescribeVolumes")
                    .doesNotContain("CreateSnapshot");
        }
    }

    @Test
    void aNameThatDoesNotResolve() {
        assertThat(failed("https://ec2.holdpoint.invalid")).isEqualTo("DNS ec2.dns");
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        try (var dead = new DeadPort()) {
            assertThat(failed(dead.uri("https").toString())).isEqualTo("TCP ec2.connect-refused");
        }
    }

    @Test
    void aProxyThatAsksForAPassword() throws IOException {
        rig.through(Mode.MANUAL);
        rig.ready();

        assertThat(failed("https://" + PrivateAuthority.HOST)).isEqualTo("PROXY ec2.proxy-authentication");
    }

    @Test
    void aCertificateThatNobodyVouchesForDirectlyAndBehindTheProxy() throws IOException {
        assertThat(failed("https://127.0.0.1:" + rig.tls.port())).isEqualTo("TLS ec2.tls-untrusted");
        rig.through(Mode.MANUAL);
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);
        assertThat(failed("https://" + PrivateAuthority.HOST)).isEqualTo("TLS ec2.tls-untrusted");
    }

    @Test
    void aClockThatIsOffNeedsAttentionThoughTheConnectionMayWork() {
        var steps =
                steps(rig.clients(), NetworkRig.place(rig.ec2.uri().toString()), Wire.NOW.minus(Duration.ofMinutes(7)));

        assertThat(steps.stream().filter(step -> step.kind() == Kind.CLOCK))
                .containsExactly(
                        ConnectionStep.doubtful(Kind.CLOCK, Problem.amber("clock.off-behind", "", "7"), "420"));
    }

    @Test
    void aWrongSignature() throws IOException {
        try (var ec2 = SimulatedEc2.start(SimOptions.usual());
                var clients = demo(ec2, "wrong")) {
            assertThat(failed(steps(clients, ConnectionChoice.demo("eu-west-1"), Instant.now())))
                    .isEqualTo("SIGNATURE ec2.SignatureDoesNotMatch");
        }
    }

    @Test
    void aPermissionThatIsDenied() {
        rig.ec2.answers((request, socket) -> request.action().equals("DescribeVolumes")
                ? Replies.error(403, "UnauthorizedOperation", "no").answer(request, socket)
                : Replies.xml(Replies.identity("111122223333", NetworkRig.ARN)).answer(request, socket));

        assertThat(failed(rig.ec2.uri().toString())).isEqualTo("PERMISSION ec2.UnauthorizedOperation");
    }

    @Test
    void anEndpointThatIsNoneIsTheFirstStepAndNoOtherIsTried() {
        var steps = steps(rig.clients(), NetworkRig.place("nonsense"), Wire.NOW);

        assertThat(failed(steps)).isEqualTo("ENDPOINT ec2.endpoint-malformed");
        assertThat(steps.stream().skip(1))
                .hasSize(7)
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(ConnectionStep.State.NOT_TRIED));
    }

    private String failed(String endpoint) {
        return failed(steps(rig.clients(), NetworkRig.place(endpoint), Wire.NOW));
    }

    private static String failed(List<ConnectionStep> steps) {
        return steps.stream()
                .filter(step -> step.state() == ConnectionStep.State.FAILED)
                .map(step ->
                        step.kind() + " " + step.problem().map(Problem::key).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String told(AwsClients clients, ConnectionChoice choice, Instant now) {
        return steps(clients, choice, now).stream()
                .map(step -> step.kind() + " " + step.state())
                .collect(Collectors.joining(", "));
    }

    private static List<ConnectionStep> steps(AwsClients clients, ConnectionChoice choice, Instant now) {
        var steps = new ArrayList<ConnectionStep>();
        new ConnectionTest(new AwsConnectionProbe(clients, () -> now), Runnable::run).run(choice, steps::add);
        return steps;
    }

    private static AwsClients demo(SimulatedEc2 ec2, String secret) {
        var nowhere = Path.of("no-such-directory");
        return new AwsClients(
                new SharedConfig(nowhere, nowhere, Map.of()),
                new DemoAccess(ec2::endpoint, SimIdentity.ADMIN_ACCESS_KEY_ID, secret),
                Instant::now,
                Confirmed.REACH);
    }
}
