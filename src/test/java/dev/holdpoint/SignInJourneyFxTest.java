package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.aws.SsoStandIn;
import dev.holdpoint.proof.Canary;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IAM Identity Center in the real program: signing in, a session that ends in the middle of a run, and going on. */
class SignInJourneyFxTest extends Journey {
    private static final String CACHE = ".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

    private SsoStandIn identityCenter;
    private Path home;

    @BeforeEach
    void startIdentityCenter() throws IOException {
        var night = ec2.account().identities().named("session");
        identityCenter = new SsoStandIn(
                new SsoStandIn.Keys(night.accessKeyId(), night.secretAccessKey(), SimIdentity.SESSION_TOKEN),
                InstantSource.system());
        home = Files.createDirectories(directory.resolve("home"));
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), """
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                [profile ops]
                region = eu-west-1
                sso_session = corp
                sso_account_id = 000000000000
                sso_role_name = Maintenance
                """);
    }

    @AfterEach
    void stopIdentityCenter() {
        identityCenter.close();
    }

    @Test
    void aRunThatWaitsForTheLoginGoesOnAfterTheSignInAndNoSecretIsLeftBehind() throws IOException {
        var data = directory.resolve("data");
        try (var program = RunningProgram.start(data, home, identityCenter.uri(), connect())) {
            signIn();
            hands.awaitText("connection-account", "0000-0000-0000");
            choose("orders-db-2", 3);
            hands.click("request-check");
            hands.awaitText("request-check-summary", "All 3 volumes are allowed");
            hands.click("request-submit");
            hands.await("the confirmation", () -> hands.shows("confirm-sheet"));
            ec2.faults().set("CreateSnapshot:throttle");
            confirm();
            hands.awaitCell("run-items", "Waiting");
            // As aws sso logout leaves it.
            Files.delete(home.resolve(CACHE));
            identityCenter.signOut();
            ec2.account().identities().expireSessions();
            ec2.faults().clear();
            hands.awaitBanner("AWS does not accept the credentials any more");
            hands.awaitCell("run-items", "Waiting");
            assertThat(executed()).as("nothing is sent without a login").isEmpty();

            ec2.account().identities().renewSessions(Duration.ofHours(1));
            signIn();

            hands.awaitText("verdict-line", "Safe to begin maintenance: all 3 volumes are restorable since");
            assertThat(executed()).as("each exactly once").hasSize(3);
            hands.click("run-copy-ticket");
            assertThat(program.told).isEmpty();
        }
        assertThat(new Canary(secrets()).in(directory))
                .as("the AWS CLI’s own cache holds them, and no other file")
                .containsExactly(home.resolve(CACHE));
        assertThat(new Canary(secrets()).in(Path.of("target", "logs"))).isEmpty();
        assertThat(clipboard()).isNotEmpty().doesNotContain(secrets().toArray(String[]::new));
    }

    /** The strip offers it; the stand-in's person confirms in the browser. */
    private void signIn() {
        hands.await("a way to sign in", () -> hands.shows("banner-remedy"));
        hands.click("banner-remedy");
        hands.awaitText("sign-in-code", SsoStandIn.USER_CODE);
        identityCenter.confirm();
        hands.await("signed in", () -> !hands.shows("sign-in-sheet"));
    }

    private static List<String> secrets() {
        return List.of(
                SsoStandIn.CLIENT_SECRET,
                SsoStandIn.DEVICE_CODE,
                SsoStandIn.ACCESS_TOKEN,
                SsoStandIn.REFRESH_TOKEN,
                SimIdentity.SESSION_TOKEN);
    }

    private String clipboard() {
        var copied = new CopyOnWriteArrayList<String>();
        hands.act(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        return copied.getFirst();
    }
}
