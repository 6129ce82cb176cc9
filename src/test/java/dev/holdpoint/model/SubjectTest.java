package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private static final Instance HOST = new Instance("i-0a1", "web-1", "running", "/dev/xvda", "", false);

    private static Volume volume(int number, String device) {
        return new Volume(
                id(number),
                "in-use",
                8,
                "gp3",
                "eu-west-1a",
                null,
                true,
                false,
                Instant.EPOCH,
                List.of(new Attachment("i-0a1", device, "attached")),
                List.of());
    }

    private static VolumeId id(int number) {
        return new VolumeId("vol-%08x".formatted(number));
    }

    private static final Volume ROOT = volume(1, "/dev/xvda");
    private static final Volume DATA = volume(2, "/dev/sdf");
    private static final Volume LOGS = volume(3, "/dev/sdg");

    @Test
    void aSetTakesWhatIsAttachedButForWhatIsLeftOut() {
        var all = List.of(ROOT, DATA, LOGS);
        assertThat(new Subject.InstanceSet(HOST, all, false, Set.of()).members())
                .containsExactly(ROOT, DATA, LOGS);
        assertThat(new Subject.InstanceSet(HOST, all, true, Set.of(LOGS.id())).members())
                .containsExactly(DATA);
    }

    @Test
    void theRootVolumeIsNeverLeftOutAsADataVolume() {
        assertThat(Subject.InstanceSet.parse(HOST, List.of(ROOT, DATA), false, Set.of(ROOT.id()))
                        .problems())
                .containsExactly(Problem.red("set.root-excluded", "vol-00000001"));
    }

    @Test
    void whatIsLeftOutMustBeAttached() {
        assertThat(Subject.InstanceSet.parse(HOST, List.of(ROOT), false, Set.of(id(9)))
                        .problems())
                .containsExactly(Problem.red("set.excluded-elsewhere", "vol-00000009", "i-0a1"));
    }

    @Test
    void somethingMustBeLeft() {
        assertThat(Subject.InstanceSet.parse(HOST, List.of(ROOT, DATA), true, Set.of(DATA.id()))
                        .problems())
                .containsExactly(Problem.red("set.empty", "i-0a1"));
    }

    @Test
    void atMostFortyDataVolumesAreLeftOut() {
        var many = IntStream.rangeClosed(1, 42)
                .mapToObj(i -> volume(i, i == 1 ? "/dev/xvda" : "/dev/sd" + i))
                .toList();
        var forty = many.stream().skip(1).limit(40).map(Volume::id).collect(Collectors.toSet());
        assertThat(Subject.InstanceSet.parse(HOST, many, false, forty).problems())
                .isEmpty();
        var more = many.stream().skip(1).map(Volume::id).collect(Collectors.toSet());
        assertThat(Subject.InstanceSet.parse(HOST, many, false, more).problems())
                .containsExactly(Problem.red("set.excluded-many", "41", "40"));
    }

    private static SnapshotRequest request(Subject... subjects) {
        return new SnapshotRequest(
                List.of(subjects),
                DescriptionTemplate.EMPTY,
                TagSet.EMPTY,
                false,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                null,
                null);
    }

    @Test
    void aVolumeOfASetIsNotTakenByItselfToo() {
        var set = new Subject.InstanceSet(HOST, List.of(ROOT, DATA), false, Set.of());
        var mixed = request(new Subject.Single(DATA, HOST), set, new Subject.Single(LOGS, HOST));
        assertThat(mixed.subjects()).containsExactly(set, new Subject.Single(LOGS, HOST));
        assertThat(mixed.volumes()).containsExactly(ROOT, DATA, LOGS);
    }

    @Test
    void noVolumeIsInTwoSets() {
        var set = new Subject.InstanceSet(HOST, List.of(ROOT, DATA), false, Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> request(set, set));
    }
}
