package dev.holdpoint.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgainTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final IntentState FAILED = new IntentState.Failed(Problem.red("ec2.InternalError", "x"), null);
    private static final IntentState THERE =
            new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 1, Fixtures.NOW);
    private static final Tag OWNER = new Tag("Owner", "jdoe");

    private final Random random = new Random(3);

    @Test
    void whatFailedIsWantedAgainAsItWasSaid() {
        var run = run(
                alone(1, FAILED, OWNER, new Tag(Carriers.KEEP_UNTIL, "2026-11-30"), new Tag(Carriers.RUN, "r")),
                alone(2, THERE, OWNER));

        assertThat(again(run, Fixtures.volume(1, ""), Fixtures.volume(2, "")))
                .isEqualTo(new Again(
                        List.of(Fixtures.id(1)),
                        Set.of(),
                        form(run, List.of(OWNER), false, TargetChoice.REGION, 7),
                        "CHG-4711"));
    }

    @Test
    void tagsThatCameFromTheVolumesComeFromThemAgain() {
        var run = run(
                alone(1, FAILED, OWNER, new Tag("Name", "web"), new Tag("Env", "prod")),
                alone(2, FAILED, OWNER, new Tag("Name", "db"), new Tag("Env", "prod")));

        var form = again(
                        run,
                        new Fixtures.Build(1).name("web").tag("Env", "prod").get(),
                        new Fixtures.Build(2).name("db").tag("Env", "prod").get())
                .form();

        assertThat(form.copyTags()).isTrue();
        assertThat(form.tags()).containsExactly(OWNER);
    }

    @Test
    void ofVolumesThatAreNotListedOnlyWhatAllHaveIsSaid() {
        var run = run(alone(1, FAILED, OWNER, new Tag("Name", "web")), alone(2, FAILED, OWNER, new Tag("Name", "db")));

        var form = again(run).form();

        assertThat(form.copyTags()).isFalse();
        assertThat(form.tags()).containsExactly(OWNER);
    }

    @Test
    void aSetIsWantedAgainAsASetAndAPartialOneIsNot() {
        var whole = IntentId.mint(Fixtures.NOW, random);
        var half = IntentId.mint(Fixtures.NOW, random);
        var run = run(
                member(whole, 1, "i-1", FAILED),
                member(whole, 2, "i-1", FAILED),
                member(half, 3, "i-2", FAILED),
                member(half, 4, "i-2", THERE));

        var again = again(run);

        assertThat(again.volumes()).containsExactly(Fixtures.id(1), Fixtures.id(2));
        assertThat(again.instances()).containsExactly("i-1");
        assertThat(again.form().copyTags()).isTrue();
    }

    @Test
    void theOutpostIsWantedAgainAndADayThatIsOverIsNot() {
        var onOutpost = intent(
                IntentId.mint(Fixtures.NOW, random),
                1,
                FAILED,
                new Target.OnOutpost(Fixtures.OUTPOST),
                null,
                new Tag(Carriers.KEEP_UNTIL, "2026-11-22"));

        var form = again(run(onOutpost, alone(2, FAILED, new Tag(Carriers.KEEP_UNTIL, "when it is done"))))
                .form();

        assertThat(form.target()).isEqualTo(TargetChoice.OWN_OUTPOST);
        assertThat(form.keep()).isEmpty();
    }

    private static Again again(Run run, Volume... listed) {
        return Again.of(run, List.of(listed), TODAY);
    }

    private static Preset form(Run run, List<Tag> tags, boolean copied, TargetChoice target, @Nullable Integer days) {
        return new Preset(
                run.id().toString(), "kernel {name}", tags, List.of(), copied, target, days, Gate.ALL_CAPTURED);
    }

    private Intent alone(int volume, IntentState state, Tag... tags) {
        return intent(IntentId.mint(Fixtures.NOW, random), volume, state, new Target.InRegion(), null, tags);
    }

    private static Intent member(IntentId intent, int volume, String instance, IntentState state) {
        var set = new SnapshotSet(instance, false, List.of(), true, List.of());
        return intent(intent, volume, state, new Target.InRegion(), set);
    }

    private static Intent intent(
            IntentId intent, int volume, IntentState state, Target target, @Nullable SnapshotSet set, Tag... tags) {
        var id = Fixtures.id(volume);
        var own = Stream.concat(Stream.of(tags), Stream.of(new Tag(Carriers.INTENT, intent.toString())));
        return new Intent(
                new IntentKey(intent, id),
                new SnapshotParameters(id, "kernel" + Carriers.suffix(intent), own.toList(), target, set),
                state,
                Fixtures.NOW,
                "",
                List.of());
    }

    private Run run(Intent... intents) {
        return new Run(
                RunId.mint(Fixtures.NOW, random),
                Fixtures.CONNECTION,
                Fixtures.NOW,
                "kernel {name}",
                Gate.ALL_CAPTURED,
                "CHG-4711",
                List.of(intents));
    }
}
