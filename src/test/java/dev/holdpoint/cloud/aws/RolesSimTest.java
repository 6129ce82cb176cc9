package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.SignInStep;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesSimTest {
    private static final String DEVICE = "arn:aws:iam::000000000000:mfa/admin";

    @TempDir
    Path home;

    private SignInRig rig;

    @BeforeEach
    void configure() throws IOException {
        rig = new SignInRig(home);
        rig.config("""
                [profile base]
                %s
                [profile role]
                role_arn = arn:aws:iam::000000000000:role/maintenance
                role_session_name = jdoe
                source_profile = base
                [profile chain]
                role_arn = arn:aws:iam::000000000000:role/maintenance
                role_session_name = second
                source_profile = role
                [profile mfa]
                role_arn = arn:aws:iam::000000000000:role/maintenance-mfa
                role_session_name = jdoe
                source_profile = base
                mfa_serial = %s
                [profile behind-mfa]
                role_arn = arn:aws:iam::000000000000:role/maintenance
                role_session_name = behind
                source_profile = mfa
                [profile full]
                role_arn = arn:aws:iam::000000000000:role/maintenance
                role_session_name = jdoe
                source_profile = base
                external_id = x-42
                duration_seconds = 7200
                [profile environment]
                role_arn = arn:aws:iam::000000000000:role/maintenance
                role_session_name = env
                credential_source = Environment
                """.formatted(SignInRig.KEYS, DEVICE));
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    @Test
    void aRoleIsAssumedUnderTheSessionNameOfTheProfile() throws CloudException {
        assertThat(rig.open("role").callerArn()).isEqualTo(session("maintenance", "jdoe"));
    }

    @Test
    void aChainOfRolesIsAssumedOneAfterTheOther() throws CloudException {
        assertThat(rig.open("chain").callerArn()).isEqualTo(session("maintenance", "second"));
        assertThat(assumed()).isEqualTo(2);
    }

    @Test
    void aRoleMayBeAssumedWithTheEnvironmentsKeys() throws CloudException {
        rig.environment.put("AWS_ACCESS_KEY_ID", SimIdentity.ADMIN_ACCESS_KEY_ID);
        rig.environment.put("AWS_SECRET_ACCESS_KEY", SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        rig.restart();

        assertThat(rig.open("environment").callerArn()).isEqualTo(session("maintenance", "env"));
    }

    @Test
    void theExternalIdAndTheDurationAreSent() throws Exception {
        try (var server = new ScriptedServer().answers(RolesSimTest::anyRole)) {
            rig.open("full", server.uri());

            var assume = server.received().stream()
                    .filter(request -> request.action().equals("AssumeRole"))
                    .findFirst()
                    .orElseThrow()
                    .form();
            assertThat(assume)
                    .containsEntry("ExternalId", "x-42")
                    .containsEntry("DurationSeconds", "7200")
                    .containsEntry("RoleSessionName", "jdoe")
                    .doesNotContainKey("SerialNumber");
        }
    }

    @Test
    void aRoleWithADeviceAsksForItsCodeAndSendsNothingBefore() {
        assertThat(rig.refusal("mfa").code()).isEqualTo("mfa-code-needed");
        assertThat(rig.refusal("mfa").kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(rig.signIn().step(rig.choice("mfa"))).isEqualTo(new SignInStep.Code("mfa", DEVICE));
        assertThat(rig.ec2.requests()).isEmpty();
    }

    @Test
    void theRightCodeOpensASessionThatIsUsedUntilItEnds() throws CloudException {
        rig.signIn().useCode(rig.choice("mfa"), " 123456 ");

        assertThat(rig.signIn().step(rig.choice("mfa"))).isEqualTo(new SignInStep.None());
        assertThat(rig.open("mfa").callerArn()).isEqualTo(session("maintenance-mfa", "jdoe"));
        assertThat(rig.open("mfa").callerArn()).isEqualTo(session("maintenance-mfa", "jdoe"));
        assertThat(assumed()).isEqualTo(1);
        rig.pass(Duration.ofMinutes(61));
        assertThat(rig.refusal("mfa").code()).isEqualTo("mfa-code-needed");
    }

    @Test
    void aWrongCodeIsRefusedInItsOwnWords() {
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> rig.signIn().useCode(rig.choice("mfa"), "000000"))
                .satisfies(e -> assertThat(e.failure().code()).isEqualTo("mfa-refused"));
        assertThat(rig.signIn().step(rig.choice("mfa"))).isInstanceOf(SignInStep.Code.class);
    }

    @Test
    void aRoleBehindOneWithADeviceAsksForThatDevicesCode() throws CloudException {
        assertThat(rig.signIn().step(rig.choice("behind-mfa"))).isEqualTo(new SignInStep.Code("mfa", DEVICE));

        rig.signIn().useCode(rig.choice("behind-mfa"), "123456");

        assertThat(rig.open("behind-mfa").callerArn()).isEqualTo(session("maintenance", "behind"));
    }

    @Test
    void theSessionOfACodeIsInMemoryAloneAndGoneWithTheProgram() throws Exception {
        rig.signIn().useCode(rig.choice("mfa"), "123456");
        rig.open("mfa");

        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(home.resolve(".aws/config"));
        }
        rig.restart();
        assertThat(rig.refusal("mfa").code()).isEqualTo("mfa-code-needed");
    }

    @Test
    void theListTellsWhoAsksForACodeAndUntilWhenASessionHolds() throws CloudException {
        assertThat(rig.signIn().profiles())
                .contains(
                        new AwsProfile("role", AwsProfile.Kind.ROLE, AwsProfile.State.READY, null),
                        new AwsProfile("mfa", AwsProfile.Kind.MFA, AwsProfile.State.ASKS_CODE, null),
                        new AwsProfile("behind-mfa", AwsProfile.Kind.MFA, AwsProfile.State.ASKS_CODE, null));
        rig.signIn().useCode(rig.choice("mfa"), "123456");
        var mfa = rig.signIn().profiles().stream()
                .filter(profile -> profile.name().equals("mfa"))
                .findFirst()
                .orElseThrow();
        assertThat(mfa.state()).isEqualTo(AwsProfile.State.READY);
        assertThat(mfa.end().orElseThrow())
                .isBetween(rig.now.plus(Duration.ofMinutes(59)), rig.now.plus(Duration.ofMinutes(61)));
    }

    /** How many sessions were asked for. */
    private long assumed() {
        return rig.ec2.requests().stream()
                .filter(request -> request.action().equals("AssumeRole"))
                .count();
    }

    private static boolean anyRole(ScriptedServer.Received request, Socket socket) throws IOException {
        var said = request.action().equals("GetCallerIdentity")
                ? Replies.xml(Replies.identity("111122223333", "arn:aws:iam::111122223333:user/x"))
                : Replies.xml(Replies.assumed("AssumeRole"));
        return said.answer(request, socket);
    }

    private static String session(String role, String name) {
        return "arn:aws:sts::000000000000:assumed-role/" + role + "/" + name;
    }
}
