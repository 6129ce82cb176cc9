package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagCopyTest {
    private static final VolumeId ID = new VolumeId("vol-00000001");

    private static Volume volume(List<Tag> tags) {
        return new Volume(ID, "in-use", 8, "gp3", "eu-west-1a", null, true, false, Instant.EPOCH, List.of(), tags);
    }

    private static List<Tag> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Tag("k" + i, "v")).toList();
    }

    @Test
    void reservedKeysAreNotCopiedAndTheTypedValueWins() {
        var copy = TagCopy.of(
                new TagSet(List.of(new Tag("Owner", "me"), new Tag("Same", "1"))),
                volume(List.of(
                        new Tag("aws:cloudformation:stack-name", "s"),
                        new Tag("holdpoint:intent", "i"),
                        new Tag("Owner", "you"),
                        new Tag("Same", "1"),
                        new Tag("Cost", "7"))));
        assertThat(copy)
                .isEqualTo(new TagCopy(
                        List.of(new Tag("Owner", "me"), new Tag("Same", "1"), new Tag("Cost", "7")),
                        List.of("aws:cloudformation:stack-name", "holdpoint:intent"),
                        List.of("Owner")));
        assertThat(copy.remarks(ID))
                .containsExactly(
                        Problem.info(
                                "tag.not-copied", "vol-00000001", "aws:cloudformation:stack-name, holdpoint:intent"),
                        Problem.info("tag.collides", "vol-00000001", "Owner"));
    }

    @Test
    void theLimitOfFiftyIsCountedWithTheFourOfHoldpoint() {
        assertThat(TagCopy.of(new TagSet(numbered(0)), volume(numbered(46))).tooMany(ID))
                .isEmpty();
        assertThat(TagCopy.of(new TagSet(List.of(new Tag("one", ""))), volume(numbered(46)))
                        .tooMany(ID))
                .contains(Problem.red("tag.many-copied", "vol-00000001", "47", "46"));
    }
}
