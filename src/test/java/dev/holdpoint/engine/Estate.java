package dev.holdpoint.engine;

import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.FileWitness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;

/** What a dead process left: a journal, and an EC2 that remembers what it was asked. */
final class Estate {
    /** To the fence, and the slowest look after it. */
    private static final Duration REST = Duration.ofMinutes(40);

    private final Path directory;
    private final FileWitness witness;

    Estate(Path directory) {
        this.directory = directory;
        this.witness = new FileWitness(file());
    }

    private Path file() {
        return directory.resolve("journal.db");
    }

    /** The states in which the intents were left. */
    Set<String> states() {
        var states = new TreeSet<String>();
        if (Files.exists(file()) && opened()) {
            witness.rows().forEach(row -> states.add(row.state()));
        }
        return states;
    }

    /** Whether the journal can be opened, and has its tables from then on. */
    private boolean opened() {
        try (var ignored = SqliteJournal.open(file(), InstantSource.system()).journal()) {
            return true;
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on with it, in virtual time, until nothing is left to do; then what EC2 saw and the journal holds. */
    Evidence settled() {
        var time = new VirtualTime(Instant.now());
        var ec2 = new FileEc2(directory, time::server);
        try (var opened = SqliteJournal.open(file(), InstantSource.system()).journal()) {
            var rig = new Rig(time, new FakeEc2(time), Schedule.provider(ec2), opened, EnginePolicy.standard(), 1);
            rig.pass(REST);
            return ec2.evidence();
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
    }
}
