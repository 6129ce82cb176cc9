package dev.holdpoint.proof;

import dev.holdpoint.proof.Evidence.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges I6 of docs/protocol.md 6.2: what the window says is what the journal's file says, and at rest what EC2 says.
 * The words are those of the design, written down here once more.
 */
public final class WindowJudge {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("PLANNED", "Planned"),
            Map.entry("WAITING", "Waiting"),
            Map.entry("DISPATCHED", "Sending"),
            Map.entry("UNKNOWN", "Unconfirmed"),
            Map.entry("ABSENT", "Not found"),
            Map.entry("CAPTURED", "Captured"),
            Map.entry("COMPLETED", "Completed"),
            Map.entry("FAILED", "Failed"),
            Map.entry("GONE", "Gone"),
            Map.entry("CANCELLED", "Cancelled"),
            Map.entry("DROPPED", "Given up"));
    private static final Set<String> STOPPED = Set.of("FAILED", "GONE", "CANCELLED", "DROPPED");
    private static final Pattern PROGRESS = Pattern.compile("Captured (100|\\d{1,2}) %");

    private WindowJudge() {}

    /** Whether this is a word for a state. */
    public static boolean isState(String word) {
        return PROGRESS.matcher(word).matches() || (WORDS.containsValue(word) && !word.equals("Captured"));
    }

    /** Where the window says another thing than the journal, or nothing; the runs of each are in any order. */
    public static List<String> windowAgainstJournal(List<Shown> window, List<List<Row>> journal) {
        var shown = window.stream().map(WindowJudge::told).sorted().toList();
        var written = journal.stream().map(WindowJudge::written).sorted().toList();
        return shown.equals(written)
                ? List.of()
                : List.of("I6 the window shows\n      %s\n    and the journal holds\n      %s"
                        .formatted(String.join("\n      ", shown), String.join("\n      ", written)));
    }

    /**
     * Where the journal says another thing than EC2 when nothing is going on any more.
     *
     * @param alive the status of every snapshot that EC2 has
     * @param hid whether EC2 hid snapshots for a while, which can look like a deletion
     */
    public static List<String> journalAgainstEc2(List<List<Row>> journal, Map<String, String> alive, boolean hid) {
        var violations = new ArrayList<String>();
        journal.stream().flatMap(List::stream).forEach(row -> {
            var status = row.named().map(alive::get).orElse(null);
            // What a colleague deleted after it was completed is looked at no more.
            boolean holds = switch (row.state()) {
                case "COMPLETED" -> status == null || status.equals("completed");
                case "CAPTURED" -> status != null;
                case "FAILED" -> status == null || status.equals("error");
                case "GONE" -> status == null || hid;
                default -> row.named().isEmpty();
            };
            if (!holds) {
                violations.add("I6 the journal holds %s, and EC2 says %s".formatted(row, status));
            }
        });
        return violations;
    }

    private static String told(Shown run) {
        var answer = Stream.of("Safe to begin maintenance", "Do not begin", "Not yet")
                .filter(run.verdict()::startsWith)
                .findFirst()
                .orElse("no verdict: " + run.verdict());
        return all(
                answer,
                run.lines().stream()
                        .map(line -> line(
                                line.volume(),
                                PROGRESS.matcher(line.state()).replaceAll("Captured"),
                                line.snapshot(),
                                line.others())));
    }

    private static String written(List<Row> run) {
        return all(
                verdict(run),
                run.stream()
                        .map(row -> line(
                                row.volume(),
                                WORDS.getOrDefault(state(row), "no word for " + row.state()),
                                row.named().orElse(""),
                                row.duplicates())));
    }

    /** The verdict that follows, by the gate that every snapshot must be completed. */
    private static String verdict(List<Row> run) {
        if (run.stream().anyMatch(row -> STOPPED.contains(row.state()))) {
            return "Do not begin";
        }
        return run.stream().allMatch(row -> row.state().equals("COMPLETED")) ? "Safe to begin maintenance" : "Not yet";
    }

    /** A row that waits also says for what. */
    private static String state(Row row) {
        return row.state().split(" ", -1)[0];
    }

    private static String line(String volume, String state, String snapshot, List<String> others) {
        var sorted = others.stream().sorted(Comparator.naturalOrder()).toList();
        return "%s %s %s %s".formatted(volume, state, snapshot, sorted);
    }

    private static String all(String verdict, Stream<String> lines) {
        return verdict + ": " + String.join(", ", lines.sorted().toList());
    }
}
