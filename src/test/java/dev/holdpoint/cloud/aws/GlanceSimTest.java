package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.SystemClock;
import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few volumes, asked for while it is still open who we are. */
class GlanceSimTest {
    private static final String VOLUMES = """
            <DescribeVolumesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>%s</requestId>\
            <volumeSet><item><volumeId>vol-01234567</volumeId><size>1</size><status>available</status>\
            <availabilityZone>eu-west-1a</availabilityZone><createTime>2026-01-02T03:04:05.000Z</createTime>\
            <volumeType>gp3</volumeType></item></volumeSet></DescribeVolumesResponse>""".formatted(Replies.REQUEST_ID);

    @TempDir
    Path home;

    private SignInRig rig;
    private ScriptedServer server;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile ScriptedServer.Behaviour volumes = Replies.xml(VOLUMES);

    @BeforeEach
    void configure() throws IOException {
        rig = new SignInRig(home);
        rig.config("[profile ops]\n" + SignInRig.KEYS);
        server = new ScriptedServer().answers((request, socket) -> {
            if (request.action().equals("DescribeVolumes")) {
                asked.countDown();
                return volumes.answer(request, socket);
            }
            return identity().answer(request, socket);
        });
    }

    @AfterEach
    void stop() throws IOException {
        background.shutdownNow();
        server.close();
        rig.close();
    }

    /** STS answers once the volumes were asked for, and refuses if that takes too long. */
    private ScriptedServer.Behaviour identity() {
        try {
            return asked.await(10, TimeUnit.SECONDS)
                    ? Replies.xml(Replies.identity("111122223333", "arn:aws:iam::111122223333:user/jo"))
                    : Replies.error(403, "TheVolumesWereNotAskedFor", "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theyAreAskedForBesideWhoWeAreAndTakenOnce() throws CloudException {
        var fleet = fleet(open(server.uri()));

        assertThat(fleet.glance().orElseThrow().items())
                .extracting(Volume::id)
                .containsExactly(new VolumeId("vol-01234567"));
        assertThat(fleet.glance()).isEmpty();
        assertThat(volumesAsked("100")).isEqualTo(1);
        assertThat(volumesAsked("500")).isZero();
    }

    @Test
    void thePagesOfTheFleetAreAskedForAnew() throws CloudException {
        var fleet = fleet(open(server.uri()));

        fleet.volumes(new VolumePart.All(), null);

        assertThat(volumesAsked("500")).isEqualTo(1);
        assertThat(fleet.glance()).isPresent();
    }

    @Test
    void whatRefusesThemIsToldToWhoeverListsAndNotToWhoeverConnects() throws CloudException {
        volumes = Replies.error(403, "UnauthorizedOperation", "No.");

        var fleet = fleet(open(server.uri()));

        assertThatThrownBy(fleet::glance)
                .isInstanceOfSatisfying(
                        CloudException.class,
                        refused -> assertThat(refused.failure().kind()).isEqualTo(Kind.DENIED));
    }

    @Test
    void aProgramThatGivesNoCredentialsIsRunOnceAndNothingIsAsked() throws Exception {
        var ran = home.resolve("ran");
        var program = Files.writeString(home.resolve("program.sh"), "echo ran >> " + ran + "\nexit 1\n");
        rig.config("[profile tool]\ncredential_process = sh " + program + "\n");
        rig.agreed.add(ProfileCredentials.fingerprint(
                (Recipe.Program) rig.clients().config().recipe("tool")));

        assertThatThrownBy(() ->
                        AwsConnections.listing(rig.clients(), background).open(SignInRig.choice("tool", server.uri())))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        refused -> assertThat(refused.failure().kind()).isEqualTo(Kind.CREDENTIALS));
        // What asked beside it has run to its end, if anything did.
        background.close();
        assertThat(Files.readAllLines(ran)).hasSize(1);
        assertThat(server.received()).isEmpty();
    }

    private Connection open(URI endpoint) throws CloudException {
        return AwsConnections.listing(rig.clients(), background).open(SignInRig.choice("ops", endpoint));
    }

    private FleetCloud fleet(Connection connection) {
        return new AwsCloudProvider(rig.clients(), new SystemClock()).fleet(connection);
    }

    private long volumesAsked(String most) {
        return server.received().stream()
                .filter(request -> request.action().equals("DescribeVolumes"))
                .filter(request -> most.equals(request.form().get("MaxResults")))
                .count();
    }
}
