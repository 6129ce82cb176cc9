package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagSetTest {
    private static List<Tag> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Tag("key-" + number, ""))
                .toList();
    }

    @Test
    void aKeyOf127AndAValueOf256CharactersAreTheLongest() {
        assertThat(TagSet.problemsOf(new Tag("k".repeat(127), "v".repeat(256)))).isEmpty();
        assertThat(TagSet.problemsOf(new Tag("k".repeat(128), "v".repeat(257))))
                .extracting(Problem::key)
                .containsExactly("tag.key-long", "tag.value-long");
    }

    @Test
    void anEmptyKeyIsNoneAndAnEmptyValueIsOne() {
        assertThat(TagSet.problemsOf(new Tag(" ", "v")))
                .extracting(Problem::key)
                .containsExactly("tag.key-empty");
        assertThat(TagSet.problemsOf(new Tag("Team", ""))).isEmpty();
    }

    @Test
    void thePrefixesOfAwsAndOfThisProgramAreReservedInAnyCase() {
        for (var key : List.of("aws:backup", "AWS:x", "holdpoint:intent", "HoldPoint:run")) {
            assertThat(TagSet.problemsOf(new Tag(key, "v"))).containsExactly(Problem.red("tag.reserved", key));
        }
        assertThat(TagSet.problemsOf(new Tag("awsome", "v"))).isEmpty();
    }

    @Test
    void aControlCharacterIsShownAsAMark() {
        assertThat(TagSet.problemsOf(new Tag("a\u0007b", "v"))).containsExactly(Problem.red("tag.control", "a\uFFFDb"));
    }

    @Test
    void aKeyMayStandOnceAndItsCaseMatters() {
        assertThat(TagSet.parse(List.of(new Tag("Team", "a"), new Tag("team", "b")))
                        .problems())
                .isEmpty();
        assertThat(TagSet.parse(List.of(new Tag("Team", "a"), new Tag("Team", "b")))
                        .problems())
                .containsExactly(Problem.red("tag.twice", "Team"));
    }

    @Test
    void fourOfFiftyTagsAreTheProgramsOwn() {
        assertThat(TagSet.parse(numbered(46)).problems()).isEmpty();
        assertThat(TagSet.parse(numbered(47)).problems()).containsExactly(Problem.red("tag.many", "47", "46"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TagSet(numbered(47)));
    }
}
