package dev.holdpoint.bench;

import dev.holdpoint.MeasuredProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The whole program in a process of its own; prints what it measured as {@code name=figure} lines. */
final class WindowProbe {
    private static final List<String> TYPED = List.of(
            "o",
            "or",
            "ord",
            "orders",
            "orders-d",
            "orders-db",
            "",
            "b",
            "bi",
            "billing",
            "billing-w",
            "",
            "0",
            "00",
            "000",
            "0001",
            "",
            "web",
            "web-0",
            "web-00",
            "",
            "search",
            "search-cache",
            "s",
            "",
            "vol-0a",
            "vol-0ab",
            "vol-0",
            "",
            "i-0f");

    private static final int IDLE_SECONDS = 10;
    /** What a start leaves to be compiled, at the sixty ticks a second of a window at rest, is compiled by then. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private static final Duration LISTED = Duration.ofSeconds(3);
    /** A hundred a second. */
    private static final double IDLE_TICKS = 100 * IDLE_SECONDS;

    private final MeasuredProgram program;
    private final FxMeter meter;
    /** Made after the first frame. */
    private @Nullable TableView<?> found;

    private WindowProbe(MeasuredProgram program) {
        this.program = program;
        this.meter = new FxMeter(program.scene());
    }

    /**
     * Measures one thing.
     *
     * @param args {@code list URL COUNT}, {@code first URL}, {@code all URL COUNT}, {@code idle URL COUNT} or
     *     {@code follow URL COUNT DATA}
     */
    public static void main(String[] args) throws IOException, InterruptedException, TimeoutException {
        var data = args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("holdpoint-bench");
        try (var program = MeasuredProgram.start(data)) {
            var probe = new WindowProbe(program);
            program.confirm(args[1]);
            switch (args[0]) {
                case "list" -> probe.connect(args[1], Integer.parseInt(args[2]));
                case "first" -> probe.first(args[1]);
                case "all" -> probe.all(args[1], Integer.parseInt(args[2]));
                case "idle" -> probe.idle(args[1], Integer.parseInt(args[2]));
                case "follow" -> probe.follow(args[1], Integer.parseInt(args[2]));
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
        System.exit(0);
    }

    private void first(String url) throws InterruptedException, TimeoutException {
        say("first-page-ms", connect(url, 1) / 1e6);
        var later = new double[5];
        for (var again = 0; again < later.length; again++) {
            // An operator goes elsewhere when the list is there, not while it is being read.
            LockSupport.parkNanos(LISTED.toNanos());
            later[again] = connect(url, 1) / 1e6;
        }
        Arrays.sort(later);
        say("later-page-ms", later[later.length / 2]);
    }

    private long connect(String url, int rows) throws InterruptedException, TimeoutException {
        // The rows of the connection before stay until it is clear where this one goes.
        var emptied = new AtomicBoolean();
        return meter.until(() -> program.connect(url), () -> {
            int listed = rows();
            emptied.compareAndSet(false, listed == 0);
            return emptied.get() && listed >= rows;
        });
    }

    private void all(String url, int count) throws InterruptedException, TimeoutException, IOException {
        meter.watch();
        long listed = connect(url, count);
        long sorted = meter.until(this::sortBySize, () -> true);
        long filtered = meter.until(() -> filter("orders-db"), () -> rows() < count);
        say("listed-ms", listed / 1e6);
        say("listed-sorted-filtered-ms", (listed + sorted + filtered) / 1e6);
        say("rows", FxMeter.ask(() -> (double) rows()));
        var changes = FxMeter.ask(() -> new ChangeClock(table(), meter));
        meter.settled(() -> filter(""), changes);
        var keys = new ArrayList<Double>();
        for (var text : TYPED) {
            keys.add(meter.settled(() -> filter(text), changes) / 1e6);
        }
        keys.sort(null);
        say("filter-p95-ms", keys.get((int) Math.ceil(keys.size() * 0.95) - 1));
        say("longest-block-ms", meter.longestBlockMillis());
        say("rss-mb", residentMegabytes());
    }

    private void idle(String url, int count) throws InterruptedException, TimeoutException, IOException {
        connect(url, count);
        LockSupport.parkNanos(SETTLED.toNanos());
        long before = processorTicks();
        LockSupport.parkNanos(Duration.ofSeconds(IDLE_SECONDS).toNanos());
        say("idle-cpu-percent", (processorTicks() - before) / IDLE_TICKS * 100);
        say("idle-rss-mb", residentMegabytes());
    }

    /** What each round of progress of as many snapshots costs the FX thread: the median of the rounds' longest. */
    private void follow(String url, int count) throws InterruptedException, TimeoutException {
        connect(url, 1);
        meter.until(
                () -> ((ToggleButton) program.scene().lookup("#tab-runs")).fire(),
                () -> ((TableView<?>) program.scene().lookup("#run-items"))
                                .getItems()
                                .size()
                        >= count);
        var rounds = new double[8];
        for (var round = 0; round < rounds.length; round++) {
            meter.watch();
            LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            rounds[round] = meter.longestBlockMillis();
        }
        Arrays.sort(rounds);
        say("board-ms", rounds[rounds.length / 2]);
    }

    private TableView<?> table() {
        return Objects.requireNonNull(found, "the page of the volumes");
    }

    /** How many volumes the window shows. */
    private int rows() {
        if (found == null) {
            found = (TableView<?>) program.scene().lookup("#volumes-table");
        }
        return found == null ? 0 : found.getItems().size();
    }

    /** As a key does: the window hears of the key first. */
    private void filter(String text) {
        var field = (TextField) program.scene().lookup("#volumes-filter");
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false));
        field.setText(text);
    }

    private void sortBySize() {
        var table = table();
        var size = table.getColumns().stream()
                .filter(column -> "volumes-column-size".equals(column.getId()))
                .findFirst()
                .orElseThrow();
        sort(table, size);
    }

    @SuppressWarnings("unchecked") // a column of the table, whatever its rows are
    private static <S> void sort(TableView<S> rows, TableColumn<?, ?> column) {
        rows.getSortOrder().setAll(List.of((TableColumn<S, ?>) column));
    }

    /** What this process has used, in user and in system mode, in hundredths of a second. */
    private static long processorTicks() throws IOException {
        var words = Files.readString(Path.of("/proc/self/stat"));
        // The name of the program, in parentheses, may hold blanks; utime is the 12th word after it.
        var after = words.substring(words.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(after[11]) + Long.parseLong(after[12]);
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void say(String name, double figure) {
        System.out.println(name + "=" + figure);
        System.out.flush();
    }
}
