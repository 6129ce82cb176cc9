package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Subject;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewsTest {
    private static final DescriptionTemplate.Filling RUN =
            new DescriptionTemplate.Filling("CHG-4711", "jdoe", Fixtures.NOW);
    private static final Subject DATA = new Subject.Single(Chosen.DATA.volume(), Chosen.DB);
    private static final Subject LOOSE = new Subject.Single(Chosen.LOOSE.volume(), null);

    @Test
    void everySubjectHasItsOwnPreviewTheLongestFirst() {
        var previews = Previews.of("{change} {instance} {device}", List.of(LOOSE, DATA), RUN);

        assertThat(previews)
                .isEqualTo(new Previews(
                        List.of(
                                new Previews.Line(DATA, "CHG-4711 db-1 /dev/sdf"),
                                new Previews.Line(LOOSE, "CHG-4711 - -")),
                        22,
                        List.of()));
    }

    @Test
    void theLimitIsCountedWhenFilledIn() {
        var previews = Previews.of("x".repeat(200) + "{volume}", List.of(DATA), RUN);

        assertThat(previews.longest()).isEqualTo(221);
        assertThat(previews.problems()).containsExactly(Problem.red("description.long", "221", "213"));
    }

    @Test
    void withNothingChosenTheTextItselfIsCounted() {
        assertThat(Previews.of("kernel patch", List.of(), RUN)).isEqualTo(new Previews(List.of(), 12, List.of()));
        assertThat(Previews.of("x".repeat(214), List.of(), RUN).problems())
                .containsExactly(Problem.red("description.long", "214", "213"));
    }

    @Test
    void whatNoPlaceholderIsIsSaid() {
        assertThat(Previews.of("{hostname}", List.of(DATA), RUN).problems())
                .extracting(Problem::key)
                .containsExactly("description.placeholder");
    }

    @Test
    void aSetHasOneDescriptionSoNothingOfASingleVolumeFitsIn() {
        var set = new Subject.InstanceSet(Chosen.DB, Chosen.volumes(Chosen.ROOT, Chosen.DATA), false, Set.of());

        assertThat(Previews.of("{instance}", List.of(set), RUN).lines())
                .containsExactly(new Previews.Line(set, "db-1"));
        assertThat(Previews.of("{device}", List.of(set), RUN).problems())
                .containsExactly(Problem.red("description.placeholder-in-set", "{device}"));
    }
}
