package dev.holdpoint.journal;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One synced commit of the journal: a changed intent, on the disk that the benchmark runs on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CommitBenchmark {
    private final Run run = new Samples().planned(1);
    private final Intent changed = Samples.moved(run, Samples.STATES.getLast());
    private Journal journal = open();

    /** A run to change. */
    @Setup
    public void begin() throws JournalException {
        journal.begin(run);
    }

    /** Records a change. */
    @Benchmark
    public void commit() throws JournalException {
        journal.record(run.id(), List.of(changed));
    }

    /** Lets go of the file. */
    @TearDown
    public void close() throws JournalException {
        journal.close();
    }

    private static Journal open() {
        try {
            Path file = Files.createTempDirectory("holdpoint-bench").resolve("journal.db");
            return SqliteJournal.open(file, InstantSource.system()).journal();
        } catch (IOException | JournalException e) {
            throw new IllegalStateException(e);
        }
    }
}
