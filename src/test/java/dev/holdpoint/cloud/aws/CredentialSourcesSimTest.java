package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, the environment, programs, web identity, {@code aws login}, and the machine that is never asked. */
class CredentialSourcesSimTest {
    private static final String ADMIN = "arn:aws:iam::000000000000:user/admin";
    private static final String LOGIN = "arn:aws:iam::000000000000:user/night-shift";

    @TempDir
    Path home;

    private SignInRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new SignInRig(home);
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    @Test
    void staticKeysAreTheProfilesThatWasChosen() throws Exception {
        rig.config("[default]\naws_access_key_id = AKIAWRONG\naws_secret_access_key = x\n[profile ops]\n"
                + SignInRig.KEYS);

        assertThat(rig.open("ops").callerArn()).isEqualTo(ADMIN);
        assertThat(rig.refusal("").code()).isEqualTo("InvalidClientTokenId");
    }

    @Test
    void theChosenProfileWinsOverTheKeysOfTheEnvironment() throws Exception {
        rig.config("[profile ops]\n" + SignInRig.KEYS);
        environment("AKIAWRONG", "x", "");

        assertThat(rig.open("ops").callerArn()).isEqualTo(ADMIN);
    }

    @Test
    void theDefaultChainBeginsWithTheEnvironment() throws Exception {
        rig.config("[default]\naws_access_key_id = AKIAWRONG\naws_secret_access_key = x\n");
        var night = rig.ec2.account().identities().named("session");
        environment(night.accessKeyId(), night.secretAccessKey(), SimIdentity.SESSION_TOKEN);

        assertThat(rig.open("").callerArn()).isEqualTo(LOGIN);
    }

    @Test
    void theDefaultChainGoesOnWithTheProfileThatTheEnvironmentNames() throws Exception {
        rig.config("[profile ops]\n" + SignInRig.KEYS);
        rig.environment.put("AWS_PROFILE", "ops");
        rig.restart();

        assertThat(rig.open("").callerArn()).isEqualTo(ADMIN);
    }

    @Test
    void aSessionOfTheEnvironmentThatExpiredIsACredentialsFailure() throws Exception {
        var night = rig.ec2.account().identities().named("session");
        environment(night.accessKeyId(), night.secretAccessKey(), SimIdentity.SESSION_TOKEN);
        rig.ec2.account().identities().expireSessions();

        assertThat(rig.refusal("").kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(rig.refusal("").code()).isEqualTo("ExpiredToken");
    }

    @Test
    void aProgramIsNotRunBeforeItsCommandWasAgreedTo() throws Exception {
        var ran = home.resolve("ran");
        rig.config("[profile tool]\ncredential_process = " + program(ran) + "\n");

        assertThat(rig.refusal("tool").code()).isEqualTo("process-not-agreed");

        var step = (SignInStep.Consent) rig.signIn().step(rig.choice("tool"));
        assertThat(step.command()).isEqualTo(program(ran));
        assertThat(ran).doesNotExist();
        assertThat(state("tool")).isEqualTo(AwsProfile.State.ASKS_CONSENT);

        rig.agreed.add(step.fingerprint());
        assertThat(rig.open("tool").callerArn()).isEqualTo(ADMIN);
        assertThat(ran).exists();
        assertThat(state("tool")).isEqualTo(AwsProfile.State.READY);
    }

    @Test
    void anotherCommandOrAnotherProfileIsAskedAboutAnew() throws Exception {
        rig.config("[profile tool]\ncredential_process = a\n[profile other]\ncredential_process = a\n");
        var tool = (SignInStep.Consent) rig.signIn().step(rig.choice("tool"));
        rig.agreed.add(tool.fingerprint());
        assertThat(rig.signIn().step(rig.choice("tool"))).isEqualTo(new SignInStep.None());

        assertThat(rig.signIn().step(rig.choice("other"))).isInstanceOf(SignInStep.Consent.class);
        rig.config("[profile tool]\ncredential_process = b\n");
        assertThat(rig.signIn().step(rig.choice("tool"))).isInstanceOf(SignInStep.Consent.class);
    }

    @Test
    void aWebIdentityIsExchangedForARole() throws Exception {
        var token = rig.write("token", "web-token\n");
        rig.config("[profile web]\nrole_arn = arn:aws:iam::111122223333:role/web\nweb_identity_token_file = " + token
                + "\n");
        try (var server = new ScriptedServer().answers(CredentialSourcesSimTest::web)) {
            rig.open("web", server.uri());

            var exchange = server.received().getFirst();
            assertThat(exchange.form())
                    .containsEntry("Action", "AssumeRoleWithWebIdentity")
                    .containsEntry("WebIdentityToken", "web-token")
                    .containsEntry("RoleArn", "arn:aws:iam::111122223333:role/web");
            assertThat(exchange.header("Authorization")).isEmpty();
            assertThat(server.received().getLast().header("X-Amz-Security-Token"))
                    .isEqualTo("token-of-the-role");
        }
        Files.delete(token);
        rig.restart();
        assertThat(rig.refusal("web").code()).isEqualTo("web-token-missing");
    }

    @Test
    void aSessionOfAwsLoginIsUsedAndWithoutOneTheCommandIsTold() throws Exception {
        rig.config("[profile ops]\nlogin_session = " + LOGIN + "\n");
        assertThat(rig.refusal("ops").code()).isEqualTo("login-session-expired");
        assertThat(rig.signIn().step(rig.choice("ops")))
                .isEqualTo(new SignInStep.Command("ops", "aws login --profile ops"));

        login(rig.now.plus(Duration.ofMinutes(15)));

        assertThat(rig.signIn().step(rig.choice("ops"))).isEqualTo(new SignInStep.None());
        assertThat(rig.open("ops").callerArn()).isEqualTo(LOGIN);
        assertThat(state("ops")).isEqualTo(AwsProfile.State.READY);
    }

    @Test
    void aSessionOfAwsLoginThatIsTooOldToBeRefreshedIsNone() throws Exception {
        rig.config("[default]\nlogin_session = " + LOGIN + "\n");
        var end = rig.now.minus(Duration.ofHours(13));
        login(end);

        assertThat(rig.refusal("default").code()).isEqualTo("login-session-expired");
        assertThat(rig.signIn().step(rig.choice("default"))).isEqualTo(new SignInStep.Command("default", "aws login"));
        assertThat(rig.signIn().profiles())
                .containsExactly(new AwsProfile("default", AwsProfile.Kind.LOGIN, AwsProfile.State.SIGNED_OUT, end));
    }

    @Test
    void theMachinesOwnCredentialsAreNeverAskedFor() throws Exception {
        try (var machine = new ScriptedServer()) {
            rig.environment.put(
                    "AWS_EC2_METADATA_SERVICE_ENDPOINT", machine.uri().toString());
            rig.config("""
                    [default]
                    ec2_metadata_service_endpoint = %s
                    [profile machine]
                    role_arn = arn:aws:iam::000000000000:role/maintenance
                    credential_source = Ec2InstanceMetadata
                    ec2_metadata_service_endpoint = %s
                    """.formatted(machine.uri(), machine.uri()));
            rig.restart();

            assertThat(rig.refusal("machine").code()).isEqualTo("metadata-not-used");
            assertThat(rig.refusal("").code()).isEqualTo("profile-incomplete");
            rig.config("");
            assertThat(rig.refusal("").code()).isEqualTo("credentials-missing");
            assertThat(machine.received()).isEmpty();
        }
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndHundredsOfProfilesAreListedInAMoment() throws Exception {
        var many = new StringBuilder();
        for (int number = 0; number < 500; number++) {
            many.append("[profile p")
                    .append(number)
                    .append("]\nsso_session = corp\nsso_account_id = 000000000000\n")
                    .append("sso_role_name = Admin\n");
        }
        many.append("[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\n");
        rig.config(many.toString());
        var before = System.nanoTime();
        assertThat(rig.signIn().profiles()).hasSize(500);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));

        rig.config(many + "this is no line\n");
        try {
            rig.signIn().profiles();
            throw new AssertionError("listed");
        } catch (CloudException e) {
            assertThat(e.failure().code()).isEqualTo("config-broken");
            assertThat(e.failure().message())
                    .contains(home.resolve(".aws/config").toString(), "line 2004")
                    .doesNotContain("this is no line");
        }
    }

    private AwsProfile.State state(String name) throws CloudException {
        return rig.signIn().profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void environment(String key, String secret, String token) {
        rig.environment.put("AWS_ACCESS_KEY_ID", key);
        rig.environment.put("AWS_SECRET_ACCESS_KEY", secret);
        rig.environment.put("AWS_SESSION_TOKEN", token);
        rig.restart();
    }

    private String program(Path ran) throws IOException {
        var script = rig.write(
                "keys.sh", """
                touch '%s'
                echo '{"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s"}'
                """.formatted(ran, SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY));
        return "sh " + script;
    }

    /** As {@code aws login} leaves it: by hand, {@code printf LOGIN | sha256sum} names the file. */
    private void login(Instant end) throws IOException {
        var night = rig.ec2.account().identities().named("session");
        rig.write(
                ".aws/login/cache/6a82bb5ac0e052451fc1b19e0af50380d29acf384844d2b2c521eca9900c8e1b.json",
                """
                {"accessToken": {"accessKeyId": "%s", "secretAccessKey": "%s", "sessionToken": "%s",
                 "accountId": "000000000000", "expiresAt": "%s"}, "tokenType": "aws_sigv4",
                 "refreshToken": "refresh", "idToken": "id", "clientId": "arn:aws:signin:::devtools/same-device",
                 "dpopKey": "none"}
                """.formatted(night.accessKeyId(), night.secretAccessKey(), SimIdentity.SESSION_TOKEN, end));
    }

    private static boolean web(ScriptedServer.Received request, Socket socket) throws IOException {
        var said = request.action().equals("GetCallerIdentity")
                ? Replies.xml(Replies.identity("111122223333", "arn:aws:sts::111122223333:assumed-role/web/holdpoint"))
                : Replies.xml(Replies.assumed("AssumeRoleWithWebIdentity"));
        return said.answer(request, socket);
    }
}
