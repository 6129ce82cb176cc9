package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.account.SignIn;
import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.SignInStep;
import dev.holdpoint.sim.access.SimIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of {@code aws login}, by the files of its cache and a stand-in for its service. */
class AwsLoginSimTest {
    @TempDir
    Path home;

    private SignInRig rig;
    private LoginCacheFile login;

    @BeforeEach
    void configure() throws Exception {
        rig = new SignInRig(home);
        rig.config("[profile ops]\nlogin_session = " + LoginCacheFile.SESSION + "\n");
        login = new LoginCacheFile();
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void keysThatHaveEndedAreRefreshedInTheAwsClisCacheAndProvedWithItsKey() throws Exception {
        write(old(), rig.now.minus(Duration.ofMinutes(1)));

        assertThat(rig.signIn().step(rig.choice("ops"))).isEqualTo(new SignInStep.None());
        assertThat(rig.open("ops").callerArn()).isEqualTo(LoginCacheFile.SESSION);

        assertThat(rig.identityCenter.paths()).containsExactly("/v1/token");
        assertThat(rig.identityCenter.received().getFirst().body())
                .contains("\"grantType\":\"refresh_token\"", "\"refreshToken\":\"" + SsoStandIn.LOGIN_REFRESH + "0\"");
        assertThat(proved(rig.identityCenter.received().getFirst().proof())).isTrue();
        assertThat(Files.readString(home.resolve(LoginCacheFile.NAME)))
                .as("each refresh makes the one before it void")
                .contains("\"" + SsoStandIn.LOGIN_REFRESH + "1\"")
                .doesNotContain("\"" + SsoStandIn.LOGIN_REFRESH + "0\"");
    }

    @Test
    void keysThatAreGoodAreUsedAsTheyStandAndNobodyIsAsked() throws Exception {
        write(night(), rig.now.plus(Duration.ofMinutes(15)));

        assertThat(rig.open("ops").callerArn()).isEqualTo(LoginCacheFile.SESSION);
        assertThat(rig.identityCenter.received()).isEmpty();
    }

    @Test
    void aLoginThatIsNotRefreshedAnyMoreAsksForTheCommand() throws Exception {
        write(old(), rig.now.minus(Duration.ofMinutes(1)));
        rig.identityCenter.signOut();

        var refusal = rig.refusal("ops");

        assertThat(refusal.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(refusal.code()).isEqualTo("login-session-expired");
    }

    @Test
    void theCommandIsShownItsCacheWatchedAndTheConnectionGoesOn() throws Exception {
        var later = new ArrayDeque<Runnable>();
        var signIn = new SignIn(rig.signIn(), Runnable::run, (delay, work) -> later.add(work), () -> rig.now);
        assertThat(rig.signIn().step(rig.choice("ops")))
                .isEqualTo(new SignInStep.Command("ops", "aws login --profile ops"));
        var watch = signIn.watch(rig.choice("ops"));
        pass(later);
        rig.write(LoginCacheFile.NAME, "{\"accessToken\": {\"acc");
        pass(later);
        assertThat(watch.done().toCompletableFuture())
                .as("a file that is not whole yet is no login")
                .isNotDone();

        write(night(), rig.now.plus(Duration.ofMinutes(15)));
        pass(later);

        assertThat(watch.done().toCompletableFuture().join()).isEqualTo(Checked.valid(true));
        assertThat(later).as("nobody looks any more").isEmpty();
        assertThat(rig.open("ops").callerArn()).isEqualTo(LoginCacheFile.SESSION);
    }

    @Test
    void aConnectionThatIsOpenGoesOnAfterANewLogin() throws Exception {
        write(night(), rig.now.plus(Duration.ofMinutes(15)));
        rig.open("ops");
        var cloud = new AwsCloudProvider(rig.clients(), () -> rig.now).snapshots(rig.openedAs("ops"));
        Files.delete(home.resolve(LoginCacheFile.NAME));
        rig.pass(Duration.ofMinutes(16));
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(cloud::callerArn)
                .satisfies(e -> assertThat(e.failure().code()).isEqualTo("login-session-expired"));

        write(night(), rig.now.plus(Duration.ofMinutes(15)));

        assertThat(cloud.callerArn()).isEqualTo(LoginCacheFile.SESSION);
    }

    private void write(SsoStandIn.Keys keys, Instant end) throws Exception {
        rig.write(LoginCacheFile.NAME, login.text(keys, end));
    }

    /** Keys that AWS does not know any more. */
    private static SsoStandIn.Keys old() {
        return new SsoStandIn.Keys("ASIAOLD", "old", "old");
    }

    private SsoStandIn.Keys night() {
        var night = rig.ec2.account().identities().named("session");
        return new SsoStandIn.Keys(night.accessKeyId(), night.secretAccessKey(), SimIdentity.SESSION_TOKEN);
    }

    private static void pass(Deque<Runnable> later) {
        later.removeFirst().run();
    }

    /** Whether a proof of possession (RFC 9449) was signed with the key of the cache. */
    private boolean proved(String proof) throws Exception {
        var parts = proof.split("\\.", -1);
        var decoder = Base64.getUrlDecoder();
        assertThat(new String(decoder.decode(parts[1]), StandardCharsets.UTF_8)).contains("\"htm\":\"POST\"");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(login.publicKey());
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(decoder.decode(parts[2]));
    }
}
