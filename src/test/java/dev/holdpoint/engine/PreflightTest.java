package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of the checks by itself. */
class PreflightTest {
    private static final Instant NOW = VirtualTime.START;
    private static final String ID = "vol-00000001";
    private static final OutpostArn OUTPOST =
            new OutpostArn("arn:aws:outposts:eu-west-1:000000000000:outpost/op-0123456789abcdef0");
    private static final SnapshotId SNAPSHOT = new SnapshotId("snap-00000001");

    private static Volume volume(String state, boolean encrypted, @Nullable OutpostArn outpost, Attachment... at) {
        return new Volume(
                new VolumeId(ID),
                state,
                8,
                "gp3",
                "eu-west-1a",
                outpost,
                encrypted,
                false,
                NOW,
                List.of(at),
                List.of(new Tag("aws:made-by", "x"), new Tag("Owner", "you")));
    }

    private static Instance host(String state, boolean hibernation, Instance.Build build, int... volumes) {
        return new Instance(
                "i-0a1",
                "web-1",
                state,
                "/dev/xvda",
                "",
                hibernation,
                build,
                IntStream.of(volumes).mapToObj(Rig::volumeId).toList());
    }

    private static Attachment at(String device) {
        return new Attachment("i-0a1", device, "attached");
    }

    private static Sighting taken(String status, Duration ago, String description, @Nullable OutpostArn where) {
        return new Sighting(
                SNAPSHOT, new VolumeId(ID), status, 50, NOW.minus(ago), null, "", description, List.of(), where);
    }

    private static SnapshotRequest request(Subject subject, TargetChoice target, boolean copyTags) {
        return new SnapshotRequest(
                List.of(subject),
                new DescriptionTemplate("d"),
                new TagSet(List.of(new Tag("Owner", "me"))),
                copyTags,
                target,
                Gate.ALL_RESTORABLE,
                null,
                null);
    }

    private static Plan plan(SnapshotRequest request) {
        return new Planner(NOW, new SplittableRandom(1)).plan(Rig.HERE, request);
    }

    private static List<Problem> of(Subject subject, TargetChoice target, Scene scene) {
        return Preflight.of(plan(request(subject, target, false)), scene, NOW).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Problem> of(Volume volume, TargetChoice target, List<Instance> hosts, Sighting... snapshots) {
        return of(new Subject.Single(volume, null), target, scene(List.of(volume), hosts, snapshots));
    }

    private static Scene scene(List<Volume> volumes, List<Instance> hosts, Sighting... snapshots) {
        return new Scene(
                volumes.stream().collect(Collectors.toMap(Volume::id, one -> one)),
                true,
                hosts.stream().collect(Collectors.toMap(Instance::id, one -> one)),
                snapshots.length == 0 ? Map.of() : Map.of(new VolumeId(ID), List.of(snapshots)),
                OptionalLong.of(0),
                OptionalLong.of(0),
                List.of());
    }

    private static List<Problem> ofPlain(Sighting... snapshots) {
        return of(volume("available", false, null), TargetChoice.REGION, List.of(), snapshots);
    }

    @Test
    void aVolumeOfWhichNothingIsToBeSaidIsWithoutProblems() {
        assertThat(ofPlain()).isEmpty();
    }

    @Test
    void aVolumeThatIsGoneIsRed() {
        var chosen = volume("available", false, null);
        assertThat(of(new Subject.Single(chosen, null), TargetChoice.REGION, scene(List.of(), List.of())))
                .containsExactly(Problem.red("volume.gone", ID));
    }

    @Test
    void aVolumeThatIsBeingDeletedIsRed() {
        assertThat(of(volume("deleting", false, null), TargetChoice.REGION, List.of()))
                .containsExactly(Problem.red("volume.state", ID, "deleting"));
    }

    @Test
    void theStateOfNowCountsAndNotThatOfTheList() {
        var chosen = volume("available", false, null);
        var scene = scene(List.of(volume("error", false, null)), List.of());
        assertThat(of(new Subject.Single(chosen, null), TargetChoice.REGION, scene))
                .containsExactly(Problem.red("volume.state", ID, "error"));
    }

    @Test
    void theRootOfARunningInstanceIsAmberAndOfAStoppedOneIsNot() {
        var root = volume("in-use", false, null, at("/dev/xvda"));
        assertThat(of(root, TargetChoice.REGION, List.of(host("running", false, Instance.Build.UNKNOWN))))
                .containsExactly(Problem.amber("volume.root-running", ID, "i-0a1"));
        assertThat(of(root, TargetChoice.REGION, List.of(host("stopped", false, Instance.Build.UNKNOWN))))
                .isEmpty();
    }

    @Test
    void aDataVolumeInUseIsToldToPause() {
        var data = volume("in-use", false, null, at("/dev/sdf"));
        assertThat(of(data, TargetChoice.REGION, List.of(host("running", false, Instance.Build.UNKNOWN))))
                .containsExactly(Problem.info("volume.in-use", ID));
        assertThat(of(data, TargetChoice.REGION, List.of())).containsExactly(Problem.info("volume.in-use", ID));
    }

    @Test
    void aVolumeOnSeveralInstancesIsAmber() {
        var shared = volume("available", false, null, at("/dev/sdf"), new Attachment("i-0a2", "/dev/sdf", "attached"));
        assertThat(of(shared, TargetChoice.REGION, List.of()))
                .containsExactly(Problem.amber("volume.multi-attach", ID, "2"));
    }

    @Test
    void hibernationManagedInstancesAndDisksOfTheHostAreSaid() {
        var data = volume("in-use", false, null, at("/dev/sdf"));
        var build = new Instance.Build("m5d.large", "ebs", List.of("code"), "eks.amazonaws.com");
        assertThat(of(data, TargetChoice.REGION, List.of(host("stopped", true, build))))
                .containsExactly(
                        Problem.amber("instance.hibernation", ID, "i-0a1"),
                        Problem.amber("instance.managed", "i-0a1", "eks.amazonaws.com"),
                        Problem.info("instance.store", "i-0a1", "m5d.large"));
    }

    @Test
    void instanceStoreIsToldByTheTypesName() {
        for (var type : List.of(
                "m5d.large",
                "c6gd.xlarge",
                "i3.large",
                "i4i.large",
                "is4gen.large",
                "d3en.xlarge",
                "g4dn.xlarge",
                "x2idn.16xlarge",
                "h1.2xlarge",
                "c3.large",
                "z1d.large",
                "p4d.24xlarge")) {
            assertThat(new Instance.Build(type, "ebs", List.of(), "").mayHaveInstanceStore())
                    .as(type)
                    .isTrue();
        }
        for (var type : List.of(
                "m5.large", "c7g.xlarge", "t3.medium", "r6i.2xlarge", "c5n.xlarge", "r5b.4xlarge", "m6i.large", "")) {
            assertThat(new Instance.Build(type, "ebs", List.of(), "").mayHaveInstanceStore())
                    .as(type)
                    .isFalse();
        }
        assertThat(new Instance.Build("m1.small", "instance-store", List.of(), "").mayHaveInstanceStore())
                .isTrue();
    }

    @Test
    void productCodesPassOnWithTheRootVolume() {
        var root = volume("in-use", false, null, at("/dev/xvda"));
        var build = new Instance.Build("m5.large", "ebs", List.of("5tiyrfb5tasxk9gmnab39b843"), "");
        assertThat(of(root, TargetChoice.REGION, List.of(host("stopped", false, build))))
                .containsExactly(Problem.info("volume.product-codes", ID, "5tiyrfb5tasxk9gmnab39b843"));
    }

    @Test
    void aManagedVolumeIsAmber() {
        var plain = volume("available", false, null);
        var managed = new Volume(
                plain.id(),
                plain.state(),
                plain.sizeGib(),
                plain.type(),
                plain.zone(),
                null,
                false,
                false,
                NOW,
                List.of(),
                List.of(),
                "eks.amazonaws.com");
        assertThat(of(managed, TargetChoice.REGION, List.of()))
                .containsExactly(Problem.amber("volume.managed", ID, "eks.amazonaws.com"));
    }

    @Test
    void encryptedStaysEncrypted() {
        assertThat(of(volume("available", true, null), TargetChoice.REGION, List.of()))
                .containsExactly(Problem.info("volume.encrypted", ID));
    }

    @Test
    void theLastSnapshotIsSaidWithItsAgeAndWhoseItIs() {
        assertThat(ofPlain(taken("completed", Duration.ofSeconds(14), "nightly", null)))
                .containsExactly(Problem.amber("volume.recent", ID, "snap-00000001", "nightly"));
        assertThat(ofPlain(taken("completed", Duration.ofSeconds(15), "", null)))
                .containsExactly(Problem.amber("volume.seconds-ago", ID, "snap-00000001", "15", "–"));
        assertThat(ofPlain(taken(
                        "completed",
                        Duration.ofMinutes(14),
                        "kernel patch [hp:0192f0c4-0000-7000-8000-000000000001]",
                        null)))
                .containsExactly(Problem.amber("volume.minutes-ago", ID, "snap-00000001", "14", "Holdpoint"));
        assertThat(ofPlain(taken("completed", Duration.ofMinutes(15), "nightly", null)))
                .isEmpty();
    }

    @Test
    void aSnapshotThatWentWrongCountsAgainstTheVolumesLimit() {
        assertThat(ofPlain(taken("error", Duration.ofDays(1), "nightly", null)))
                .containsExactly(Problem.info("volume.error-counts", ID, "snap-00000001", "5"));
    }

    @Test
    void anOutpostKeepsOnlyEncryptedSnapshotsAndKeepsThemForGood() {
        assertThat(of(volume("available", false, OUTPOST), TargetChoice.OWN_OUTPOST, List.of()))
                .containsExactly(
                        Problem.red("outpost.unencrypted", ID),
                        Problem.info("outpost.one-way", ID, "op-0123456789abcdef0"));
    }

    @Test
    void theLineageOfAnOutpostsVolumeIsAmberEitherWay() {
        var volume = volume("available", true, OUTPOST);
        var there = taken("completed", Duration.ofDays(1), "nightly", OUTPOST);
        var inRegion = taken("completed", Duration.ofDays(1), "nightly", null);
        var encrypted = Problem.info("volume.encrypted", ID);
        var oneWay = Problem.info("outpost.one-way", ID, "op-0123456789abcdef0");
        assertThat(of(volume, TargetChoice.REGION, List.of(), there))
                .containsExactly(Problem.amber("outpost.lineage", ID, "snap-00000001"), encrypted);
        assertThat(of(volume, TargetChoice.OWN_OUTPOST, List.of(), inRegion))
                .containsExactly(oneWay, Problem.amber("outpost.lineage-region", ID, "snap-00000001"), encrypted);
        assertThat(of(volume, TargetChoice.OWN_OUTPOST, List.of(), there)).containsExactly(oneWay, encrypted);
        assertThat(of(volume, TargetChoice.REGION, List.of(), inRegion)).containsExactly(encrypted);
    }

    @Test
    void aWishThatAVolumeCannotFollowIsSaid() {
        assertThat(of(volume("available", false, null), TargetChoice.OWN_OUTPOST, List.of()))
                .containsExactly(Problem.info("target.region-instead", ID));
    }

    @Test
    void copiedTagsThatAreDroppedOrCollideAreSaid() {
        var volume = volume("available", false, null);
        var found = Preflight.of(
                plan(request(new Subject.Single(volume, null), TargetChoice.REGION, true)),
                scene(List.of(volume), List.of()),
                NOW);
        assertThat(found.get(volume.id()))
                .containsExactly(
                        Problem.info("tag.not-copied", ID, "aws:made-by"), Problem.info("tag.collides", ID, "Owner"));
    }

    private static List<Problem> ofSet(Instance now) {
        var set = Rig.set(1, 2);
        var volumes = set.attached();
        return of(set, TargetChoice.REGION, scene(volumes, List.of(now))).stream()
                .filter(problem -> problem.key().startsWith("set."))
                .toList();
    }

    @Test
    void aSetThatIsNotTheOneThatWasChosenIsRed() {
        assertThat(ofSet(host("stopped", false, Instance.Build.UNKNOWN, 1, 2))).isEmpty();
        assertThat(ofSet(host("stopped", false, Instance.Build.UNKNOWN, 1, 2, 3)))
                .containsExactly(Problem.red("set.attached-since", "i-0a1", "vol-00000003"));
        assertThat(ofSet(host("stopped", false, Instance.Build.UNKNOWN, 1)))
                .containsExactly(Problem.red("set.detached-since", "i-0a1", "vol-00000002"));
    }

    @Test
    void aSetOfARunningInstanceIsAsAfterAPowerFailure() {
        assertThat(ofSet(host("running", false, Instance.Build.UNKNOWN, 1, 2)))
                .containsExactly(Problem.info("set.crash-consistent", "i-0a1"));
    }

    @Test
    void aSetOfAnInstanceThatIsGoneIsRed() {
        var set = new Subject.InstanceSet(
                Rig.HOST, IntStream.of(1, 2).mapToObj(Rig::attached).toList(), false, Set.of());
        assertThat(of(set, TargetChoice.REGION, scene(set.attached(), List.of())))
                .contains(Problem.red("set.instance-gone", "i-0a1"));
    }

    @Test
    void theAccountsPendingQuotaIsUsedUpByThePlan() {
        var volumes = List.of(Rig.volume(1), Rig.volume(2));
        var scene = new Scene(
                volumes.stream().collect(Collectors.toMap(Volume::id, one -> one)),
                true,
                Map.of(),
                Map.of(),
                OptionalLong.of(99),
                OptionalLong.empty(),
                List.of());
        var found = Preflight.of(plan(Rig.request(volumes)), scene, NOW);
        assertThat(found.get(Rig.volumeId(1))).doesNotContain(Problem.amber("account.pending-quota", "100"));
        assertThat(found.get(Rig.volumeId(2))).contains(Problem.amber("account.pending-quota", "100"));
    }
}
