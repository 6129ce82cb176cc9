package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VolumeListTest {
    private final Selection selection = new Selection();
    private final VolumeList list = new VolumeList(selection, new FxRelay());
    private final VolumeRow one = Fixtures.row(Fixtures.volume(1, "one"));
    private final VolumeRow two = Fixtures.row(Fixtures.volume(2, "two"));

    @Test
    void aRowThatIsKnownBetterChangesInPlace() {
        list.merge(List.of(one, two));
        var item = list.all().getFirst();
        var better = new VolumeRow(one.volume(), null, new VolumeRow.Latest.Never());

        list.merge(List.of(better));

        assertThat(list.all()).hasSize(2);
        assertThat(list.all().getFirst()).isSameAs(item);
        assertThat(item.get()).isEqualTo(better);
    }

    @Test
    void theSelectionSurvivesAFilterThatHidesIt() {
        list.merge(List.of(one, two));
        selection.choose(List.of(one));

        list.filter(line -> line.row().equals(two));

        assertThat(shown()).containsExactly(two.volume().id());
        assertThat(selection.volumes()).containsExactly(one.volume());
    }

    @Test
    void theSelectionSurvivesARefreshAndKnowsTheVolumeAsItIsNow() {
        list.merge(List.of(one, two));
        selection.choose(List.of(one));
        var renamed = Fixtures.row(Fixtures.volume(1, "renamed"));

        list.begin();
        list.merge(List.of(renamed, two));
        list.finish();

        assertThat(selection.volumes()).containsExactly(renamed.volume());
        assertThat(list.all().getFirst().chosen().get()).isTrue();
    }

    @Test
    void whatAWholeListingDidNotSeeIsGoneAndNotChosenAnyMore() {
        list.merge(List.of(one, two));
        selection.choose(List.of(one, two));

        list.begin();
        list.merge(List.of(two));
        int gone = list.finish();

        assertThat(gone).isOne();
        assertThat(shown()).containsExactly(two.volume().id());
        assertThat(selection.volumes())
                .extracting(Volume::id)
                .containsExactly(two.volume().id());
    }

    @Test
    void aRowThatChangesIntoTheFilterIsShownOnceTheBatchIsSettled() {
        list.filter(line -> line.row().volume().name().equals("renamed"));
        list.merge(List.of(one, two));
        list.settle();
        assertThat(shown()).isEmpty();

        list.merge(List.of(Fixtures.row(Fixtures.volume(1, "renamed"))));
        list.settle();

        assertThat(shown()).containsExactly(one.volume().id());
    }

    @Test
    void aRowThatChangesMovesToItsPlaceInTheOrder() {
        list.sort(Comparator.comparing(row -> row.volume().name()));
        list.merge(List.of(one, two));
        list.settle();
        list.merge(List.of(Fixtures.row(Fixtures.volume(1, "zulu"))));
        list.settle();

        assertThat(shown()).containsExactly(two.volume().id(), one.volume().id());
    }

    @Test
    void aRowThatChangesWhereItIsIsNotSortedAgainButFilteredAgain() {
        var compared = new AtomicInteger();
        var renamed = Fixtures.row(Fixtures.volume(1, "renamed"));
        list.sort(Comparator.comparing(row -> {
            var ignored = compared.incrementAndGet();
            return row.volume().id().value();
        }));
        list.merge(List.of(two, one));
        list.settle();
        list.filter(line -> line.text().contains("renamed"));
        assertThat(shown()).isEmpty();
        list.merge(List.of(renamed));
        compared.set(0);

        list.settle();

        assertThat(compared).hasValue(0);
        assertThat(shown()).containsExactly(one.volume().id());
        list.filter(line -> true);
        assertThat(shown()).containsExactly(one.volume().id(), two.volume().id());
        assertThat(compared).hasValue(0);
    }

    @Test
    void anotherAttachmentMovesWhatIsSortedByHowManyAnInstanceHas() {
        list.sort(Comparator.comparingInt(
                row -> -list.attachedTo(row.volume().attachments().getFirst().instanceId())));
        list.merge(List.of(attached(1, "i-1"), attached(2, "i-2"), attached(3, "i-2"), attached(4, "i-2")));
        list.settle();
        assertThat(shown()).as("one after three").last().isEqualTo(one.volume().id());

        list.merge(List.of(attached(3, "i-1")));
        list.settle();

        assertThat(shown()).as("two each").first().isEqualTo(one.volume().id());
    }

    @Test
    void whatAWordIsLookedForInIsMadeAnewOnlyWhereItChanged() {
        list.merge(List.of(one));
        var text = list.all().getFirst().line().text();

        list.merge(List.of(new VolumeRow(one.volume(), null, new VolumeRow.Latest.Never())));
        var line = list.all().getFirst().line();
        assertThat(line.row().latest()).isInstanceOf(VolumeRow.Latest.Never.class);
        assertThat(line.text()).isSameAs(text);

        list.merge(List.of(Fixtures.row(Fixtures.volume(1, "renamed"))));
        assertThat(list.all().getFirst().line().text()).contains("renamed").isNotEqualTo(text);
    }

    @Test
    void theVolumesOfAnInstanceAreCountedAsTheyComeAndChangeAndGo() {
        var first =
                Fixtures.row(new Fixtures.Build(1).attached("i-1", "/dev/sdf").get());
        var second =
                Fixtures.row(new Fixtures.Build(2).attached("i-1", "/dev/sdg").get());
        list.merge(List.of(first, second));
        list.merge(List.of(first));
        assertThat(list.attachedTo("i-1")).isEqualTo(2);

        list.begin();
        list.merge(List.of(one));
        assertThat(list.attachedTo("i-1")).as("the first is detached now").isOne();
        list.finish();

        assertThat(list.attachedTo("i-1")).as("the second is gone").isZero();
    }

    /** Whoever is told of the row, and who sorts by the counts meanwhile, counts right. */
    @Test
    void whileMoreIsLearntOfAVolumeItsInstanceHasAsMany() {
        list.merge(List.of(attached(1, "i-1"), attached(2, "i-1"), attached(3, "i-1")));
        var counted = new ArrayList<Integer>();
        list.all().getFirst().row().subscribe(row -> counted.add(list.attachedTo("i-1")));
        counted.clear();

        list.merge(List.of(new VolumeRow(attached(1, "i-1").volume(), null, new VolumeRow.Latest.Never())));
        list.merge(List.of(attached(1, "i-2")));

        assertThat(counted).containsExactly(3, 2);
    }

    private static VolumeRow attached(int number, String instance) {
        return Fixtures.row(
                new Fixtures.Build(number).attached(instance, "/dev/sdf").get());
    }

    private List<VolumeId> shown() {
        return list.shown().stream().map(VolumeItem::id).toList();
    }
}
