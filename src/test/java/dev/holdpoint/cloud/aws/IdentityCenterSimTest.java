package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.DeviceLogin.Answer;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.DeviceCode;
import dev.holdpoint.model.SignInStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityCenterSimTest {
    private static final String NIGHT_SHIFT = "arn:aws:iam::000000000000:user/night-shift";

    @TempDir
    Path home;

    private SignInRig rig;

    @BeforeEach
    void configure() throws IOException {
        rig = new SignInRig(home);
        rig.config("""
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-central-1
                [profile ops]
                sso_session = corp
                sso_account_id = 000000000000
                sso_role_name = Maintenance
                [profile old]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-central-1
                sso_account_id = 000000000000
                sso_role_name = Maintenance
                """);
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    @Test
    void withoutASignInNothingIsSentAndTheWayOnIsTheBrowser() {
        var refusal = rig.refusal("ops");

        assertThat(refusal.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(refusal.code()).isEqualTo("sso-session-expired");
        assertThat(rig.signIn().step(rig.choice("ops"))).isEqualTo(new SignInStep.Browser("ops", "corp"));
        assertThat(rig.identityCenter.received()).isEmpty();
        assertThat(rig.ec2.requests()).isEmpty();
    }

    @Test
    void theDeviceFlowShowsACodeWaitsAndSignsIn() throws Exception {
        var login = rig.signIn().deviceLogin("ops");
        assertThat(login.code())
                .isEqualTo(new DeviceCode(
                        SsoStandIn.USER_CODE,
                        "https://device.example/?user_code=" + SsoStandIn.USER_CODE,
                        rig.now.plusSeconds(600)));
        assertThat(login.interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(login.ask()).isEqualTo(Answer.NOT_YET);
        rig.identityCenter.callHurried();
        assertThat(login.ask()).isEqualTo(Answer.ASK_LESS_OFTEN);

        rig.identityCenter.confirm();

        assertThat(login.ask()).isEqualTo(Answer.SIGNED_IN);
        assertThat(rig.signIn().step(rig.choice("ops"))).isEqualTo(new SignInStep.None());
        assertThat(rig.open("ops").callerArn()).isEqualTo(NIGHT_SHIFT);
        assertThat(rig.identityCenter.received().getFirst().body())
                .isEqualTo(
                        "{\"clientName\":\"holdpoint-corp\",\"clientType\":\"public\",\"scopes\":[\"sso:account:access\"]}");
    }

    @Test
    void theTokenLiesInTheAwsClisOwnCacheUnderItsNameForThisUserAlone() throws Exception {
        signIn("ops");

        var file = home.resolve(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json");
        assertThat(Files.readString(file))
                .contains("\"accessToken\":\"" + SsoStandIn.ACCESS_TOKEN + "1\"")
                .contains("\"startUrl\":\"https://corp.awsapps.com/start\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theOlderFormSignsInToo() throws Exception {
        signIn("old");

        assertThat(rig.open("old").callerArn()).isEqualTo(NIGHT_SHIFT);
        assertThat(home.resolve(".aws/sso/cache/a51746d4aa793ae07b25e90c3a5db96fc7832bd7.json"))
                .exists();
        assertThat(rig.identityCenter.received().getFirst().body())
                .isEqualTo("{\"clientName\":\"holdpoint\",\"clientType\":\"public\"}");
    }

    @Test
    void aLoginOfTheAwsCliIsOurs() throws Exception {
        signIn("ops");
        rig.restart();

        assertThat(rig.open("ops").callerArn()).isEqualTo(NIGHT_SHIFT);
    }

    @Test
    void aTokenThatIsAboutToEndIsRefreshedInTheCache() throws Exception {
        signIn("ops");
        rig.pass(SsoStandIn.TOKEN_LIFE.minusMinutes(10));

        assertThat(rig.open("ops").callerArn()).isEqualTo(NIGHT_SHIFT);

        assertThat(Files.readString(home.resolve(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json")))
                .contains(SsoStandIn.ACCESS_TOKEN + "2", SsoStandIn.REFRESH_TOKEN + "2");
    }

    @Test
    void whoeverIsSignedOutElsewhereMustSignInAgain() throws Exception {
        signIn("ops");
        rig.identityCenter.signOut();

        assertThat(rig.refusal("ops").code()).isEqualTo("sso-session-expired");
    }

    @Test
    void aSessionThatEndedAndIsNotRefreshedMustBeBegunAnew() throws Exception {
        signIn("ops");
        rig.identityCenter.signOut();
        rig.pass(SsoStandIn.TOKEN_LIFE.plusMinutes(1));

        assertThat(rig.refusal("ops").code()).isEqualTo("sso-session-expired");
        signIn("ops");
        assertThat(rig.open("ops").callerArn()).isEqualTo(NIGHT_SHIFT);
    }

    @Test
    void aCodeThatWasDeniedOrNotConfirmedInTimeSaysSo() throws Exception {
        var login = rig.signIn().deviceLogin("ops");
        rig.identityCenter.deny();
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(login::ask)
                .satisfies(e -> assertThat(e.failure().code()).isEqualTo("device-code-denied"));
        rig.identityCenter.letTheCodeExpire();
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(login::ask)
                .satisfies(e -> assertThat(e.failure().code()).isEqualTo("device-code-expired"));
        assertThat(home.resolve(".aws/sso")).doesNotExist();
    }

    @Test
    void aRunningLoginGoesOnWithTheNewSessionOnceItIsThere() throws Exception {
        signIn("ops");
        rig.open("ops");
        rig.identityCenter.signOut();
        rig.pass(SsoStandIn.TOKEN_LIFE.plusMinutes(1));
        var cloud = new AwsCloudProvider(rig.clients(), () -> rig.now).snapshots(rig.openedAs("ops"));
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(cloud::callerArn)
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Kind.CREDENTIALS));

        signIn("ops");

        assertThat(cloud.callerArn()).isEqualTo(NIGHT_SHIFT);
    }

    @Test
    void theListTellsUntilWhenAProfileIsSignedIn() throws Exception {
        assertThat(state("ops")).isEqualTo(AwsProfile.State.SIGNED_OUT);
        signIn("ops");
        assertThat(rig.signIn().profiles())
                .contains(new AwsProfile("ops", AwsProfile.Kind.IDENTITY_CENTER, AwsProfile.State.READY, null));
        var end = rig.now.minusSeconds(60);
        rig.write(".aws/sso/cache/a51746d4aa793ae07b25e90c3a5db96fc7832bd7.json", """
                {"accessToken": "t", "expiresAt": "%s"}
                """.formatted(end));
        assertThat(rig.signIn().profiles())
                .contains(new AwsProfile("old", AwsProfile.Kind.IDENTITY_CENTER, AwsProfile.State.SIGNED_OUT, end));
    }

    private AwsProfile.State state(String name) throws CloudException {
        return rig.signIn().profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void signIn(String profile) throws CloudException {
        var login = rig.signIn().deviceLogin(profile);
        rig.identityCenter.confirm();
        assertThat(login.ask()).isEqualTo(Answer.SIGNED_IN);
    }
}
