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

/** The figures of one run, as they come. */
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
    void add(Row row) {
        rows.add(row);
        out.printf("bench: %s = %s %s (%s)%n", row.name(), row.shown(), row.unit(), row.target());
    }

    /** Takes a figure that no machine may excuse: a count, not a time. */
    void gate(Row row) {
        add(row);
        held &= !row.met().equals("no");
    }

    /** Whether every figure of {@link #gate} is as wanted. */
    boolean hold() {
        return held;
    }

    /** Writes all figures as JSON. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(rows));
    }

    /** Prints all figures as one table, which can stand in a README. */
    void print() {
        var columns =
                List.<Function<Row, String>>of(Row::name, Row::shown, Row::unit, Row::target, Row::met, Row::bound);
        out.println();
        out.println("| what | figure | unit | target | met | what bounds it |");
        out.println("|---|--:|---|---|---|---|");
        for (var row : rows) {
            var line = new StringBuilder("|");
            columns.forEach(column -> line.append(' ').append(column.apply(row)).append(" |"));
            out.println(line);
        }
    }
}
