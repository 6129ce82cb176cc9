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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of volumes, asked for while it is still open who we are. */
class FirstPageSimTest {
    private static final VolumePart ALL = new VolumePart.All();
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
    void itIsAskedForBesideWhoWeAreAndTakenOnce() throws CloudException {
        var fleet = fleet(open(server.uri()));

        assertThat(fleet.volumes(ALL, null).items())
                .extracting(Volume::id)
                .containsExactly(new VolumeId("vol-01234567"));
        assertThat(volumesAsked()).isEqualTo(1);

        fleet.volumes(ALL, null);
        assertThat(volumesAsked()).isEqualTo(2);
    }

    @Test
    void aPartOfTheFleetIsNotTakenForIt() throws CloudException {
        var fleet = fleet(open(server.uri()));

        fleet.volumes(new VolumePart.InZones(List.of("eu-west-1a"), true), null);

        assertThat(volumesAsked()).isEqualTo(2);
    }

    @Test
    void whatRefusesItIsToldToWhoeverListsAndNotToWhoeverConnects() throws CloudException {
        volumes = Replies.error(403, "UnauthorizedOperation", "No.");

        var fleet = fleet(open(server.uri()));

        assertThatThrownBy(() -> fleet.volumes(ALL, null))
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

    private long volumesAsked() {
        return server.received().stream()
                .filter(request -> request.action().equals("DescribeVolumes"))
                .count();
    }
}
