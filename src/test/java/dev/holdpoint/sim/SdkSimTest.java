package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VolumeState;
import software.amazon.awssdk.services.sts.StsClient;

/** The real SDK, over its real HTTP client, takes the simulated EC2 for EC2. */
class SdkSimTest {
    private static final String DATA = "vol-0ddb0da7a0000b001";
    private static SimulatedEc2 sim;
    private static SdkHttpClient http;
    private static Ec2Client ec2;
    private static StsClient sts;

    @BeforeAll
    static void start() throws IOException {
        sim = SimulatedEc2.start(
                SimOptions.usual().withSnapshotTime(Duration.ZERO).withLimits(false));
        http = Apache5HttpClient.create();
        var admin = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY));
        ec2 = Ec2Client.builder()
                .httpClient(http)
                .region(Region.EU_WEST_1)
                .credentialsProvider(admin)
                .endpointOverride(sim.endpoint())
                .overrideConfiguration(to -> to.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        sts = StsClient.builder()
                .httpClient(http)
                .region(Region.EU_WEST_1)
                .credentialsProvider(admin)
                .endpointOverride(sim.endpoint())
                .build();
    }

    @AfterAll
    static void stop() throws IOException {
        ec2.close();
        sts.close();
        http.close();
        sim.close();
    }

    @Test
    void theSdksPaginatorReadsEveryVolume() {
        var volumes = ec2.describeVolumesPaginator(by -> by.maxResults(5)).volumes().stream()
                .toList();

        assertThat(volumes).hasSize(sim.account().volumes().size());
        assertThat(volumes).anySatisfy(volume -> {
            assertThat(volume.volumeId()).isEqualTo(DATA);
            assertThat(volume.state()).isEqualTo(VolumeState.IN_USE);
            assertThat(volume.attachments().getFirst().instanceId()).isEqualTo("i-0ddb0da7a0000c001");
            assertThat(volume.encrypted()).isTrue();
        });
    }

    @Test
    void aSnapshotIsTakenAndSeenAsTheSdksObjects() {
        var tag = Tag.builder().key("change").value("CHG-7 ü").build();
        var specification = TagSpecification.builder()
                .resourceType(ResourceType.SNAPSHOT)
                .tags(tag)
                .build();
        var taken = ec2.createSnapshot(
                with -> with.volumeId(DATA).description("by the SDK + more %").tagSpecifications(specification));
        var seen = ec2.describeSnapshots(with -> with.ownerIds("self")
                        .filters(Filter.builder()
                                .name("tag:change")
                                .values("CHG-7 ü")
                                .build()))
                .snapshots();

        assertThat(taken.responseMetadata().requestId()).isNotEqualTo("UNKNOWN");
        assertThat(taken.volumeId()).isEqualTo(DATA);
        assertThat(seen).extracting(Snapshot::snapshotId).containsExactly(taken.snapshotId());
        assertThat(seen.getFirst().description()).isEqualTo("by the SDK + more %");
        assertThat(seen.getFirst().state()).isEqualTo(SnapshotState.COMPLETED);
        assertThat(seen.getFirst().tags()).containsExactly(tag);
    }

    @Test
    void aDryRunAndADenialAreTheSdksExceptions() {
        assertThatThrownBy(() -> ec2.createSnapshot(with -> with.volumeId(DATA).dryRun(true)))
                .isInstanceOfSatisfying(Ec2Exception.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(412);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("DryRunOperation");
                    assertThat(e.requestId()).isNotEmpty();
                });
        assertThatThrownBy(() -> sts.assumeRole(as ->
                        as.roleArn("arn:aws:iam::000000000000:role/nobody").roleSessionName("me")))
                .hasMessageContaining("sts:AssumeRole");
    }

    @Test
    void whoCallsAndWhichRegionsThereAre() {
        assertThat(sts.getCallerIdentity().account()).isEqualTo("000000000000");
        assertThat(ec2.describeRegions().regions())
                .anySatisfy(region -> assertThat(region.regionName()).isEqualTo("eu-central-1"));
        assertThat(ec2.describeInstances().reservations())
                .anySatisfy(reservation -> assertThat(reservation
                                .instances()
                                .getFirst()
                                .hibernationOptions()
                                .configured())
                        .isTrue());
    }

    @Test
    void aSetComesBackAsSnapshotInfos() {
        var set = ec2.createSnapshots(with -> with.instanceSpecification(of -> of.instanceId("i-0ddb0da7a0000c002")));

        assertThat(set.snapshots()).hasSize(3).allSatisfy(one -> {
            assertThat(one.snapshotId()).startsWith("snap-0");
            assertThat(one.startTime()).isEqualTo(set.snapshots().getFirst().startTime());
        });
    }

    @Test
    void thirtyTwoAtOnceGetThirtyTwoSnapshots() throws Exception {
        Callable<String> take = () -> ec2.createSnapshot(
                        with -> with.volumeId("vol-0cafe57a9e000b001").description("crowd"))
                .snapshotId();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = crowd.invokeAll(Collections.nCopies(32, take)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(32);
            assertThat(sim.account().snapshots().stream()
                            .filter(one -> List.of("crowd").contains(one.description())))
                    .hasSize(32);
        }
    }
}
