package dev.holdpoint.proof;

import dev.holdpoint.proof.Tally.Total;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The last line of the proof: what all its levels left behind, summed up. */
public final class Sum {
    private static final int MUTANTS_AT_LEAST = 14;

    /** The levels that there are; a proof without one of them holds nothing. */
    private static final Set<String> LEVELS = Set.of("L1", "L2", "L3", "L4", "L5");

    private final Set<String> seen = new HashSet<>();
    private final Map<Total, Long> totals = new EnumMap<>(Total.class);

    /** Sums up the files of {@code directory}. */
    Sum(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "*.properties")) {
            for (var file : files) {
                add(file);
            }
        }
    }

    /**
     * Prints the line; the exit code tells whether the proof holds. With the argument {@code forget}, before the proof,
     * takes away what an earlier one left.
     */
    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("forget")) {
            Tally.forgetAll();
            return;
        }
        var sum = new Sum(Tally.DIRECTORY);
        System.out.println(sum.line());
        System.exit(sum.holds() ? 0 : 1);
    }

    private void add(Path file) throws IOException {
        seen.add(file.getFileName().toString().replace(".properties", ""));
        var counts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            counts.load(in);
        }
        for (var total : Total.values()) {
            totals.merge(total, Long.parseLong(counts.getProperty(total.name(), "0")), Long::sum);
        }
    }

    private long of(Total total) {
        return totals.getOrDefault(total, 0L);
    }

    /** The line, in the form that scripts may read. */
    String line() {
        return "proof: schedules=%d faults=%d kills=%d powerlosses=%d duplicates=%d lost=%d mutants=%d/%d"
                .formatted(
                        of(Total.SCHEDULES),
                        of(Total.FAULTS),
                        of(Total.KILLS),
                        of(Total.POWERLOSSES),
                        of(Total.DUPLICATES),
                        of(Total.LOST),
                        of(Total.KILLED),
                        of(Total.MUTANTS));
    }

    /** Whether every level did something, nothing was found, and every mutant fell. */
    boolean holds() {
        boolean all = seen.containsAll(LEVELS)
                && List.of(Total.SCHEDULES, Total.FAULTS, Total.KILLS, Total.POWERLOSSES).stream()
                        .allMatch(total -> of(total) > 0);
        boolean clean = of(Total.DUPLICATES) + of(Total.LOST) + of(Total.FAILED) == 0;
        return all && clean && of(Total.MUTANTS) >= MUTANTS_AT_LEAST && of(Total.KILLED) == of(Total.MUTANTS);
    }
}
