package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescriptionTemplateTest {
    private static final Instant AT = Instant.parse("2026-11-24T21:05:59Z");
    private static final DescriptionTemplate.Filling RUN = new DescriptionTemplate.Filling("CHG-4711", "jdoe", AT);
    private static final Instance HOST = new Instance("i-0a1", "web-1", "running", "/dev/xvda", "", false);

    private static Volume volume(int number, String device, String name) {
        return new Volume(
                new VolumeId("vol-%08x".formatted(number)),
                "in-use",
                8,
                "gp3",
                "eu-west-1a",
                null,
                true,
                false,
                AT,
                List.of(new Attachment("i-0a1", device, "attached")),
                List.of(new Tag("Name", name)));
    }

    private static final Subject.Single SINGLE = new Subject.Single(volume(1, "/dev/sdf", "data"), HOST);
    private static final Subject.InstanceSet SET = new Subject.InstanceSet(
            HOST, List.of(volume(1, "/dev/xvda", "root"), volume(2, "/dev/sdf", "data")), false, Set.of());

    private static String filled(String text, Subject subject) {
        return new DescriptionTemplate(text).describe(subject, RUN).orThrow().text();
    }

    @Test
    void everyPlaceholderIsFilledInForEachVolume() {
        assertThat(filled("{change}: {instance} {device} {volume} ({name}) {time} by {operator}", SINGLE))
                .isEqualTo("CHG-4711: web-1 /dev/sdf vol-00000001 (data) 2026-11-24 21:05Z by jdoe");
    }

    @Test
    void whatAVolumeDoesNotHaveIsAHyphen() {
        var loose = new Volume(
                new VolumeId("vol-00000003"),
                "available",
                8,
                "gp3",
                "eu-west-1a",
                null,
                true,
                false,
                AT,
                List.of(),
                List.of());
        assertThat(filled("{instance} {device} {name}", new Subject.Single(loose, null)))
                .isEqualTo("- - -");
        assertThat(new DescriptionTemplate("{change}!")
                        .describe(SINGLE, new DescriptionTemplate.Filling("", "jdoe", AT))
                        .orThrow()
                        .text())
                .isEqualTo("-!");
    }

    @Test
    void anInstanceWithoutANameIsCalledByItsId() {
        assertThat(filled("{instance}", new Subject.Single(volume(1, "/dev/sdf", ""), null)))
                .isEqualTo("i-0a1");
    }

    @Test
    void anythingElseInBracesIsRefusedWithThePlaceholdersThatThereAre() {
        assertThat(DescriptionTemplate.parse("{Change} {} {volume}").problems())
                .containsExactly(
                        Problem.red(
                                "description.placeholder",
                                "{Change}",
                                "{change} {instance} {volume} {name} {device} {time} {operator}"),
                        Problem.red(
                                "description.placeholder",
                                "{}",
                                "{change} {instance} {volume} {name} {device} {time} {operator}"));
    }

    @Test
    void aBraceByItselfIsText() {
        assertThat(filled("a } b { c", SINGLE)).isEqualTo("a } b { c");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(filled("{name}", new Subject.Single(volume(1, "/dev/sdf", "{operator} $1 \\"), HOST)))
                .isEqualTo("{operator} $1 \\");
    }

    @Test
    void controlCharactersInANameBecomeSpaces() {
        assertThat(filled("{name}", new Subject.Single(volume(1, "/dev/sdf", "a\u0007b"), HOST)))
                .isEqualTo("a b");
    }

    @Test
    void theLimitIsCountedAfterFillingInAndBesideTheIdentity() {
        // 255 - 42 = 213; {volume} becomes 12 characters.
        assertThat(filled("x".repeat(201) + "{volume}", SINGLE)).hasSize(213);
        assertThat(new DescriptionTemplate("x".repeat(202) + "{volume}")
                        .describe(SINGLE, RUN)
                        .problems())
                .containsExactly(Problem.red("description.long", "214", "213"));
    }

    @Test
    void aSetHasOneDescriptionSoWhatDiffersFromVolumeToVolumeIsRefused() {
        assertThat(filled("{change} {instance} {time} {operator}", SET))
                .isEqualTo("CHG-4711 web-1 2026-11-24 21:05Z jdoe");
        assertThat(new DescriptionTemplate("{volume} {device} {name}")
                        .describe(SET, RUN)
                        .problems())
                .containsExactly(
                        Problem.red("description.placeholder-in-set", "{volume}"),
                        Problem.red("description.placeholder-in-set", "{device}"),
                        Problem.red("description.placeholder-in-set", "{name}"));
    }

    @Test
    void aRunIsCalledByWhatHoldsForAllOfIt() {
        assertThat(new DescriptionTemplate("{change} {volume} {operator}").forRun(RUN))
                .isEqualTo("CHG-4711 {volume} jdoe");
    }
}
