package dev.holdpoint.proof.wire;

import dev.holdpoint.proof.Shown;
import dev.holdpoint.proof.Shown.Line;
import dev.holdpoint.proof.WindowJudge;
import dev.holdpoint.ui.Hands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The window's controls, in virtual time, and what stands in its tables. */
final class WindowHands {
    private static final Pattern SNAPSHOT = Pattern.compile("snap-[0-9a-f]{8,17}");
    private static final Pattern VOLUME = Pattern.compile("vol-[0-9a-f]{8,17}");
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    /** A check that has not ended after so many moments is waited for no more. */
    private static final int MOMENTS = 90;

    private final World world;
    private final Hands hands = new Hands(Duration.ofSeconds(30));

    WindowHands(World world) {
        this.world = world;
    }

    /** Waits, in real time, until all volumes are listed. */
    void awaitVolumes(int count) {
        hands.awaitRows("volumes-table", count);
    }

    /** Lets engine and window tell each other all that they have to say now. */
    void settle() {
        pass(Duration.ZERO);
        pass(Duration.ZERO);
    }

    private void pass(Duration span) {
        hands.rest();
        world.rig.pass(span);
        hands.rest();
    }

    /** Chooses these volumes, and no others, for a request. */
    void choose(List<String> volumes) {
        answerSheet();
        hands.press("tab-volumes");
        hands.press("volumes-unselect");
        for (var volume : volumes) {
            hands.paste("volumes-filter", volume);
            hands.press("volumes-select-all");
        }
        hands.paste("volumes-filter", "");
        hands.press("volumes-request");
        hands.paste("request-description", "kernel patch");
        hands.paste("request-change", "CHG-4711");
    }

    /** Checks the permissions. */
    void check() {
        hands.press("request-check");
        await(() -> !hands.disabled("request-check"));
    }

    /** Takes what is chosen, if the window lets it come so far. */
    void take() {
        if (hands.press("request-submit")) {
            await(() -> hands.shows("confirm-take") || !hands.disabled("request-submit"));
            answerSheet();
        }
    }

    /** Lets time pass until {@code condition} holds, or too much has passed. */
    private void await(BooleanSupplier condition) {
        for (int i = 0; i < MOMENTS && !condition.getAsBoolean(); i++) {
            pass(A_MOMENT);
        }
    }

    /** Confirms the request that waits for it, if one does: a check may end late. */
    void answerSheet() {
        if (hands.shows("confirm-take") && hands.disabled("confirm-take")) {
            hands.press("confirm-accept");
        }
        if (hands.press("confirm-take")) {
            // What there is is looked at once more; then the runs are shown, or what came up.
            await(() -> hands.shows("runs-table") || !hands.disabled("request-submit"));
        }
        settle();
    }

    int runs() {
        showRuns();
        return hands.rows("runs-table");
    }

    /** The question of a check that ends just now lies over everything: who wants to see the runs says no to it. */
    private void showRuns() {
        hands.press("tab-runs");
        for (int again = 0; again < MOMENTS && !hands.shows("runs-table"); again++) {
            hands.press("confirm-cancel");
            settle();
            hands.press("tab-runs");
        }
    }

    void chooseRun(int run) {
        showRuns();
        hands.select("runs-table", run);
    }

    void chooseVolume(SplittableRandom random) {
        hands.select("run-items", random.nextInt(hands.rows("run-items")));
    }

    /** Whether the chosen volume needs a person's decision. */
    boolean asks() {
        return hands.text("run-explanation").matches("(?s).*(needs your word|You decide).*");
    }

    /** Presses a control of the chosen run or volume, and says yes to what it asks; whether it could be pressed. */
    boolean pressAndAgree(String control) {
        boolean pressed = hands.press("run-" + control);
        hands.press(control + "-sheet-act");
        settle();
        return pressed;
    }

    /** Everything that the window shows of its runs. */
    List<Shown> look() {
        settle();
        var shown = new ArrayList<Shown>();
        int runs = runs();
        for (int run = 0; run < runs; run++) {
            chooseRun(run);
            shown.add(new Shown(hands.text("verdict-line"), lines()));
        }
        return shown;
    }

    private List<Line> lines() {
        return hands.read("run-items", cells -> {
            var snapshot = first(cells, SNAPSHOT.asMatchPredicate());
            var others = SNAPSHOT.matcher(hands.text("run-explanation"))
                    .results()
                    .map(MatchResult::group)
                    .filter(id -> !id.equals(snapshot))
                    .toList();
            return new Line(
                    first(cells, VOLUME.asMatchPredicate()), first(cells, WindowJudge::isState), snapshot, others);
        });
    }

    private static String first(List<String> cells, Predicate<String> what) {
        return cells.stream().filter(what).findFirst().orElse("");
    }

    /** Saves the evidence of the runs in every form, where {@code next} says; the files that were to be written. */
    List<Path> saveEverything(Supplier<Path> next) {
        var saved = new ArrayList<Path>();
        int runs = runs();
        for (int run = 0; run < runs; run++) {
            chooseRun(run);
            for (var form : List.of("html", "json", "csv", "text")) {
                var file = next.get();
                if (hands.pressItem("run-evidence", "run-evidence-" + form)) {
                    saved.add(file);
                }
            }
            settle();
        }
        hands.await("the evidence is saved", () -> saved.stream().allMatch(Files::exists));
        return saved;
    }

    /** Copies all that can be copied of the runs. */
    void copyEverything() {
        int runs = runs();
        for (int run = 0; run < runs; run++) {
            chooseRun(run);
            hands.press("run-copy-ticket");
            for (int item = 0; item < hands.rows("run-items"); item++) {
                hands.select("run-items", item);
                hands.press("run-copy-details");
            }
        }
    }
}
