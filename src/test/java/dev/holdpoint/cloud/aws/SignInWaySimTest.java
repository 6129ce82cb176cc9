package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.DeviceLogin.Answer;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ProxyChoice.Mode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever signs in goes the same way as EC2's requests: through the proxy that asks for a password, to servers that the
 * company alone vouches for. Their hosts have no address; a client of the SDK's own making would not get there.
 */
class SignInWaySimTest {
    private static final String ENDPOINT = "https://" + PrivateAuthority.HOST;
    private static final String SIGN_IN = "CONNECT " + PrivateAuthority.SIGN_IN_HOST + ":443 HTTP/1.1";
    private static final SsoStandIn.Keys KEYS =
            new SsoStandIn.Keys("ASIAROLE", "secret-of-the-role", "token-of-the-role");

    @TempDir
    Path directory;

    private NetworkRig rig;
    private SsoStandIn service;
    private PrivateAuthority tls;

    @BeforeEach
    void build() throws Exception {
        rig = new NetworkRig(directory);
        service = new SsoStandIn(KEYS, rig.clock());
        tls = new PrivateAuthority(service.uri().getPort());
        rig.proxy.leads(PrivateAuthority.SIGN_IN_HOST, tls.port());
        rig.standIn = URI.create("https://" + PrivateAuthority.SIGN_IN_HOST);
        rig.environment.put("AWS_CA_BUNDLE", rig.tls.pem());
        rig.through(Mode.MANUAL);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        tls.close();
        rig.close();
    }

    @Test
    void theDeviceFlowTheRefreshAndTheRolesKeysOfIdentityCenter() throws Exception {
        rig.config("""
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-central-1
                [profile ops]
                sso_session = corp
                sso_account_id = 111122223333
                sso_role_name = Maintenance
                """);
        var signIn = signIn();

        var login = signIn.deviceLogin("ops");
        service.confirm();
        assertThat(login.ask()).isEqualTo(Answer.SIGNED_IN);
        rig.pass(SsoStandIn.TOKEN_LIFE.minusMinutes(1));
        assertThat(rig.open(ENDPOINT)).isEqualTo("ok");

        assertThat(service.paths())
                .containsExactly(
                        "/client/register", "/device_authorization", "/token", "/token", "/federation/credentials");
        assertThat(rig.proxy.asked()).contains(SIGN_IN);
        assertThat(rig.ec2.received().getLast().header("X-Amz-Security-Token")).isEqualTo("token-of-the-role");
    }

    @Test
    void theRefreshOfASessionOfAwsLogin() throws Exception {
        rig.config("[profile ops]\nlogin_session = " + LoginCacheFile.SESSION + "\n");
        var file = directory.resolve(LoginCacheFile.NAME);
        Files.createDirectories(file.getParent());
        rig.now = Instant.now();
        Files.writeString(
                file,
                new LoginCacheFile()
                        .text(new SsoStandIn.Keys("ASIAOLD", "old", "old"), rig.now.minus(Duration.ofMinutes(1))));
        signIn();

        assertThat(rig.open(ENDPOINT)).isEqualTo("ok");

        assertThat(service.paths()).containsExactly("/v1/token");
        assertThat(rig.proxy.asked()).contains(SIGN_IN);
        assertThat(rig.ec2.received().getLast().header("X-Amz-Security-Token")).isEqualTo("token-of-the-role");
    }

    @Test
    void aRoleAndAWebIdentityAtTheConnectionsOwnSts() throws Exception {
        rig.ec2.answers(SignInWaySimTest::sts);
        var token = Files.writeString(directory.resolve("token"), "web-token");
        rig.config("""
                [profile base]
                aws_access_key_id = AKIABASE
                aws_secret_access_key = secret
                [profile ops]
                role_arn = arn:aws:iam::111122223333:role/chained
                source_profile = web
                [profile web]
                role_arn = arn:aws:iam::111122223333:role/web
                web_identity_token_file = %s
                [profile mfa]
                role_arn = arn:aws:iam::111122223333:role/mfa
                source_profile = base
                mfa_serial = arn:aws:iam::111122223333:mfa/jo
                """.formatted(token));
        var signIn = signIn();

        assertThat(rig.open(ENDPOINT)).isEqualTo("ok");
        signIn.useCode(new ConnectionChoice("mfa", "eu-west-1", ENDPOINT), "123456");

        assertThat(rig.ec2.received())
                .extracting(ScriptedServer.Received::action)
                .containsExactly("AssumeRoleWithWebIdentity", "AssumeRole", "GetCallerIdentity", "AssumeRole");
        assertThat(rig.proxy.asked()).contains("CONNECT ec2.corp.test:443 HTTP/1.1");
    }

    private AwsSignIn signIn() throws IOException {
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);
        return new AwsSignIn(rig.clients(), rig.clock());
    }

    private static boolean sts(ScriptedServer.Received request, Socket socket) throws IOException {
        var said = switch (request.action()) {
            case "AssumeRole", "AssumeRoleWithWebIdentity" -> Replies.xml(Replies.assumed(request.action()));
            default -> Replies.xml(Replies.identity("111122223333", NetworkRig.ARN));
        };
        return said.answer(request, socket);
    }
}
