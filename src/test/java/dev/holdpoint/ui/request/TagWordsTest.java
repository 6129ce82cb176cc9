package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class TagWordsTest {
    private static final Volume TAGGED = new Fixtures.Build(1)
            .name("data")
            .tag("Owner", "databases")
            .tag("aws:cloudformation:stack-name", "orders")
            .get();

    private final TagWords words = new TagWords(Fixtures.surroundings());

    @Test
    void copiedTagsAreCountedWithTheTypedOnes() {
        var typed = new TagSet(List.of(new Tag("Change", "1")));
        var copies = TagWords.copies(typed, List.of(TAGGED, Fixtures.volume(2, "")));

        assertThat(words.count(1, copies)).isEqualTo("1 typed, up to 3 of 46 with the volumes’ own");
        assertThat(words.count(1, List.of())).isEqualTo("1 of 46");
    }

    @Test
    void whatIsNotCopiedAndWhatCollidesIsSaid() {
        var typed = new TagSet(List.of(new Tag("Owner", "jdoe")));

        assertThat(words.remarks(TagWords.copies(typed, List.of(TAGGED)))).isEqualTo("""
                Not copied, as their keys are reserved: aws:cloudformation:stack-name
                Typed and on a volume with another value; the typed value counts: Owner""");
        assertThat(words.remarks(List.of())).isEmpty();
    }

    @Test
    void keysAndValuesAreKnownFromTheAccountsVolumesFrequentOnesFirst() {
        var known = known(new ArrayList<>());
        known.wanted();

        assertThat(known.keys()).containsExactly("Owner", "Name");
        assertThat(known.values("Owner")).containsExactly("web", "databases");
        assertThat(known.values("owner")).isEmpty();
    }

    @Test
    void theWholeAccountIsAskedOnceSomebodyTypesAndItsReservedKeysAreNotOffered() {
        var asking = new ArrayList<Consumer<List<Tag>>>();
        var known = known(asking);
        known.wanted();
        known.wanted();
        assertThat(known.keys()).as("until it is known").containsExactly("Owner", "Name");

        assertThat(asking).hasSize(1);
        asking.getFirst()
                .accept(List.of(
                        new Tag("CostCentre", "4711"),
                        new Tag("aws:backup:source", "x"),
                        new Tag("holdpoint:run", "x"),
                        new Tag("Owner", "sap"),
                        new Tag("CostCentre", "4712"),
                        new Tag("CostCentre", "4712")));

        assertThat(known.keys()).containsExactly("CostCentre", "Owner");
        assertThat(known.values("CostCentre")).containsExactly("4712", "4711");
        known.of(null);
        assertThat(known.keys()).as("another account's").containsExactly("Owner", "Name");
    }

    private static KnownTags known(List<Consumer<List<Tag>>> asking) {
        var known = new KnownTags(
                listing(
                        TAGGED,
                        new Fixtures.Build(2).tag("Owner", "web").get(),
                        new Fixtures.Build(3).tag("Owner", "web").get()),
                (place, told) -> asking.add(told));
        known.of(Fixtures.CONNECTION);
        return known;
    }

    private static Listing listing(Volume... volumes) {
        return new Listing() {
            @Override
            public List<VolumeRow> rows() {
                return List.of(volumes).stream().map(Fixtures::row).toList();
            }

            @Override
            public ObservableValue<Boolean> complete() {
                return new SimpleObjectProperty<>(true);
            }
        };
    }
}
