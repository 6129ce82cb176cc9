package dev.holdpoint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, as they come, from any thread. */
final class Results {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Row> rows = new ArrayList<>();
    private final PrintStream out;
    private boolean held = true;

    Results(PrintStream out) {
        this.out = out;
    }

    /** Takes a figure and says it at once. */
    synchronized void add(Row row) {
        rows.add(row);
        out.printf("bench: %s = %s %s (%s)%n", row.name(), row.shown(), row.unit(), row.target());
    }

    /** Takes a figure that no machine may excuse: a count, not a time. */
    synchronized void gate(Row row) {
        add(row);
        held &= !row.met().equals("no");
    }

    /** Whether every figure of {@link #gate} is as wanted. */
    synchronized boolean hold() {
        return held;
    }

    /** Writes all figures as {@code results.json}, and their table as {@code results.md}. */
    synchronized void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.json"), JSON.writeValueAsString(rows));
        Files.writeString(directory.resolve("results.md"), table());
    }

    /** All figures as one table, which can stand in a README. */
    synchronized String table() {
        var columns =
                List.<Function<Row, String>>of(Row::name, Row::shown, Row::unit, Row::target, Row::met, Row::bound);
        var table = new StringBuilder(
                "| what | figure | unit | target | met | what bounds it |\n|---|--:|---|---|---|---|\n");
        for (var row : rows) {
            table.append('|');
            columns.forEach(
                    column -> table.append(' ').append(column.apply(row)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }
}
