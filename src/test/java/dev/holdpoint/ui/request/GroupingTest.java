package dev.holdpoint.ui.request;

import static dev.holdpoint.ui.request.Chosen.ALL;
import static dev.holdpoint.ui.request.Chosen.DATA;
import static dev.holdpoint.ui.request.Chosen.DB;
import static dev.holdpoint.ui.request.Chosen.LOOSE;
import static dev.holdpoint.ui.request.Chosen.ROOT;
import static dev.holdpoint.ui.request.Chosen.SITE;
import static dev.holdpoint.ui.request.Chosen.WAL;
import static dev.holdpoint.ui.request.Chosen.volumes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.request.Grouping.Entry;
import dev.holdpoint.ui.request.Grouping.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private final ChosenWords words = new ChosenWords(Fixtures.surroundings());

    @Test
    void volumesStandUnderTheirInstanceRootFirstAndTheUnattachedApartAtTheEnd() {
        var grouping = Grouping.of(List.of(LOOSE, WAL, SITE, ROOT), ALL, Set.of());

        assertThat(grouping.groups()).extracting(words::head).containsExactly("db-1", "web-10", "Not attached");
        assertThat(grouping.groups().getFirst().entries()).containsExactly(new Entry(ROOT, true), new Entry(WAL, true));
        assertThat(grouping.groups())
                .extracting(words::extent)
                .containsExactly("2 of 3 volumes, 200 GiB", "one volume, 100 GiB", "one volume, 100 GiB");
    }

    @Test
    void withoutSetsEachVolumeIsTakenByItself() {
        assertThat(Grouping.of(List.of(DATA, LOOSE), ALL, Set.of()).subjects())
                .isEqualTo(Checked.valid(List.<Subject>of(
                        new Subject.Single(DATA.volume(), DB), new Subject.Single(LOOSE.volume(), null))));
    }

    @Test
    void aWholeInstanceIsOneSet() {
        var grouping = Grouping.of(List.of(ROOT, DATA, WAL), ALL, Set.of("i-0db"));

        assertThat(grouping.subjects())
                .isEqualTo(Checked.valid(
                        List.<Subject>of(new Subject.InstanceSet(DB, volumes(ROOT, DATA, WAL), false, Set.of()))));
        assertThat(words.manner(grouping))
                .isEqualTo("One instance is taken as a set: its volumes get one common start time, each snapshot waits"
                        + " at 99 % for the slowest of its set, and they fail together.");
    }

    @Test
    void theRootThatIsNotChosenIsTheBootVolumeLeftOutAndOthersAreNamed() {
        var grouping = Grouping.of(List.of(DATA, LOOSE), ALL, Set.of("i-0db"));

        assertThat(grouping.subjects())
                .isEqualTo(Checked.valid(List.of(
                        new Subject.InstanceSet(DB, volumes(ROOT, DATA, WAL), true, Set.of(Fixtures.id(3))),
                        new Subject.Single(LOOSE.volume(), null))));
        assertThat(grouping.groups().getFirst().entries())
                .containsExactly(new Entry(ROOT, false), new Entry(DATA, true), new Entry(WAL, false));
        assertThat(words.manner(grouping)).endsWith("\nThe other volume gets a point in time of its own.");
    }

    @Test
    void anInstanceWithoutAChosenVolumeIsNoSet() {
        assertThat(Grouping.of(List.of(LOOSE), ALL, Set.of("i-0db")).groups())
                .containsExactly(new Group(null, List.of(new Entry(LOOSE, true)), false, 1));
    }

    @Test
    void moreVolumesThanEc2LeavesOutAreAProblemThatIsSaid() {
        var listed = new ArrayList<VolumeRow>(List.of(ROOT));
        for (int i = 10; i < 52; i++) {
            listed.add(Chosen.row(
                    new Fixtures.Build(i).attached("i-0db", "/dev/sd" + i).get(), DB));
        }

        assertThat(Grouping.of(listed.subList(0, 2), listed, Set.of("i-0db")).subjects())
                .isEqualTo(Checked.invalid(Problem.red("set.excluded-many", "41", "40")));
    }

    @Test
    void aVolumeThatTwoSetsShareIsInTheFirstOnly() {
        var shared = Chosen.row(
                new Fixtures.Build(9)
                        .attached("i-0db", "/dev/sdz")
                        .attached("i-0eb", "/dev/sdz")
                        .get(),
                DB);
        var grouping = Grouping.of(List.of(DATA, shared, SITE), List.of(DATA, shared, SITE), Set.of("i-0db", "i-0eb"));

        assertThat(grouping.subjects())
                .isEqualTo(Checked.valid(List.of(
                        new Subject.InstanceSet(DB, volumes(shared, DATA), false, Set.of()),
                        new Subject.InstanceSet(Chosen.WEB, volumes(SITE, shared), false, Set.of(Fixtures.id(9))))));
    }

    @Test
    void anInstanceThatCouldNotBeListedIsNamedByItsIdAndCannotBeASet() {
        var unknown = Chosen.row(
                new Fixtures.Build(8).attached("i-0unknown", "/dev/sdf").get(), null);
        var grouping = Grouping.of(List.of(unknown), List.of(unknown), Set.of("i-0unknown"));

        assertThat(grouping.groups()).extracting(words::head).containsExactly("i-0unknown");
        assertThat(grouping.sets()).isEmpty();
    }

    @Test
    void aSetIsSuggestedWhereSeveralVolumesOfOneInstanceAreChosen() {
        assertThat(words.hint(Grouping.of(List.of(DATA, WAL, SITE), ALL, Set.of())))
                .isEqualTo("2 volumes of db-1 are chosen: take them as one instance set?");
        assertThat(words.hint(Grouping.of(List.of(DATA, SITE, LOOSE), ALL, Set.of())))
                .isEmpty();
        assertThat(words.hint(Grouping.of(List.of(DATA, WAL), ALL, Set.of("i-0db"))))
                .isEmpty();
    }

    @Test
    void whereEachSnapshotGoesStandsAtEachVolume() {
        var edge = new Fixtures.Build(7).on(Fixtures.OUTPOST).get();

        assertThat(words.target(edge, TargetChoice.OWN_OUTPOST)).isEqualTo("Outpost op-0123456789abcdef0");
        assertThat(words.target(LOOSE.volume(), TargetChoice.OWN_OUTPOST)).isEqualTo("Region");
    }
}
