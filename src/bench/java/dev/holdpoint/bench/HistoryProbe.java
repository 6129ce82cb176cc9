package dev.holdpoint.bench;

import dev.holdpoint.MeasuredProgram;
import dev.holdpoint.SystemClock;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** The window on a journal of years, in a process of its own; prints what it measured as {@code name=figure}. */
final class HistoryProbe {
    private static final Duration BETWEEN = Duration.ofHours(4);
    private static final int AGAIN = 7;

    private final MeasuredProgram program;
    private final FxMeter meter;
    private final int runs;
    private final AtomicBoolean changed = new AtomicBoolean();

    private HistoryProbe(MeasuredProgram program, int runs) {
        this.program = program;
        this.meter = new FxMeter(program.scene());
        this.runs = runs;
    }

    /**
     * Fills a journal and measures.
     *
     * @param args how many runs, and the directory of the program's files
     */
    public static void main(String[] args)
            throws IOException, JournalException, InterruptedException, TimeoutException {
        int runs = Integer.parseInt(args[0]);
        var directory = Path.of(args[1]);
        fill(directory.resolve("data").resolve("journal.db"), runs);
        try (var program = MeasuredProgram.start(directory)) {
            new HistoryProbe(program, runs).measure();
        }
        System.exit(0);
    }

    private void measure() throws InterruptedException, TimeoutException {
        // The page is made when it is first opened.
        say("history-cold-ms", meter.until(this::open, () -> !table().getItems().isEmpty()) / 1e6);
        var items = table().getItems();
        meter.until(() -> {}, () -> items.size() == runs);
        items.addListener((ListChangeListener<Object>) change -> changed.set(true));
        var opened = new ArrayList<Double>();
        for (int again = 0; again < AGAIN; again++) {
            meter.until(() -> button("tab-volumes").fire(), () -> true);
            opened.add(meter.until(this::open, changed::get) / 1e6);
            meter.until(() -> {}, () -> items.size() == runs);
        }
        say("history-opens-ms", median(opened));
        var searched = new ArrayList<Double>();
        for (int number = runs / 10; number < runs; number += runs / 10) {
            for (var word : List.of("CHG-%d", "vol-%08x", "i-%08x", "snap-%08x")) {
                var text = word.formatted(runs + number);
                searched.add(meter.until(() -> search(text), () -> items.size() == 1) / 1e6);
                meter.until(() -> search(""), () -> items.size() == runs);
            }
        }
        say("history-search-ms", median(searched));
    }

    private void open() {
        changed.set(false);
        button("tab-history").fire();
    }

    private ToggleButton button(String id) {
        return (ToggleButton) program.scene().lookup("#" + id);
    }

    private void search(String text) {
        ((TextField) program.scene().lookup("#history-search")).setText(text);
    }

    private TableView<?> table() {
        return (TableView<?>) program.scene().lookup("#history-table");
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** A run every four hours up to now. */
    private static void fill(Path file, int runs) throws JournalException {
        var random = new SplittableRandom(7);
        var clock = new SystemClock();
        var first = clock.instant().minus(BETWEEN.multipliedBy(runs));
        try (var journal = SqliteJournal.open(file, clock).journal()) {
            for (int number = 0; number < runs; number++) {
                journal.begin(run(runs + number, first.plus(BETWEEN.multipliedBy(number)), random));
            }
        }
    }

    /** Numbered from as many as there are, so that no number begins another. */
    private static Run run(int number, Instant at, SplittableRandom random) {
        var volume = new VolumeId("vol-%08x".formatted(number));
        var intent = new Intent(
                new IntentKey(IntentId.mint(at, random), volume),
                new SnapshotParameters(
                        volume,
                        "kernel patch",
                        List.of(),
                        new Target.InRegion(),
                        new SnapshotSet("i-%08x".formatted(number), false, List.of(), false, List.of(volume))),
                new IntentState.Completed(
                        new SnapshotId("snap-%08x".formatted(number)), at, at.plus(Duration.ofMinutes(20))),
                at,
                "request-" + number,
                List.of());
        return new Run(
                RunId.mint(at, random),
                new Connection(
                        "aws",
                        new AccountId("000000000000"),
                        "eu-west-1",
                        "",
                        "ops",
                        "arn:aws:sts::000000000000:assumed-role/Maintenance/jdoe"),
                at,
                "kernel patch",
                Gate.ALL_RESTORABLE,
                "CHG-" + number,
                List.of(intent));
    }

    private static void say(String name, double figure) {
        System.out.println(name + "=" + figure);
        System.out.flush();
    }
}
