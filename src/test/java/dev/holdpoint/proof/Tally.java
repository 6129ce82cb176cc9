package dev.holdpoint.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Counts what a level of the proof went through and what the judge found, and leaves it in a file for the sum at the
 * end. Any thread.
 */
public final class Tally {
    /** Where the levels leave their counts, from the directory of the build. */
    public static final Path DIRECTORY = Path.of("target", "proof");

    private final Map<String, LongAdder> faults = new ConcurrentSkipListMap<>();
    private final Map<Total, LongAdder> totals = new ConcurrentSkipListMap<>();
    private final String level;

    /** What is summed up over the levels. */
    public enum Total {
        SCHEDULES,
        FAULTS,
        KILLS,
        POWERLOSSES,
        DUPLICATES,
        LOST,
        MUTANTS,
        KILLED,
        FAILED
    }

    /** Counts for a level of this name. */
    public Tally(String level) {
        this.level = level;
    }

    /** Adds to a total. */
    public void add(Total total, long more) {
        totals.computeIfAbsent(total, ignored -> new LongAdder()).add(more);
    }

    /** Adds what one schedule left behind, as the judge counts it, and the faults that fired in it. */
    public void add(Evidence evidence, Map<String, Integer> fired) {
        add(Total.SCHEDULES, 1);
        add(Total.DUPLICATES, Judge.duplicates(evidence));
        add(Total.LOST, Judge.lost(evidence));
        fired.forEach((fault, times) -> {
            faults.computeIfAbsent(fault, ignored -> new LongAdder()).add(times);
            add(Total.FAULTS, times);
        });
    }

    /** How often each fault fired. */
    public Map<String, Long> faults() {
        var all = new LinkedHashMap<String, Long>();
        faults.forEach((fault, times) -> all.put(fault, times.sum()));
        return all;
    }

    /** Prints the totals and how often each fault fired, and leaves the totals for the sum. */
    public void report() {
        System.out.println(level + ": "
                + totals.entrySet().stream()
                        .map(one -> "%s %,d"
                                .formatted(
                                        one.getKey().name().toLowerCase(Locale.ROOT),
                                        one.getValue().sum()))
                        .collect(Collectors.joining(", ")));
        faults.forEach((fault, times) -> System.out.printf("  %-24s %,9d%n", fault, times.sum()));
        leave();
    }

    /** Takes away what an earlier proof left, so that nothing old is summed up. */
    static void forgetAll() {
        var left = DIRECTORY.toFile().listFiles((directory, name) -> name.endsWith(".properties"));
        for (var file : left == null ? new File[0] : left) {
            try {
                Files.deleteIfExists(file.toPath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Leaves the totals for the sum. */
    void leave() {
        var file = new Properties();
        totals.forEach((total, count) -> file.setProperty(total.name(), Long.toString(count.sum())));
        try {
            Files.createDirectories(DIRECTORY);
            try (var out = Files.newBufferedWriter(DIRECTORY.resolve(level + ".properties"))) {
                file.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
