package dev.holdpoint.journal;

import java.nio.file.Path;
import java.time.Instant;

/** A process that opens a journal and says what came of it. */
final class OpensAJournal {
    private OpensAJournal() {}

    public static void main(String[] args) {
        try {
            SqliteJournal.open(Path.of(args[0]), () -> Instant.EPOCH).journal().close();
            System.out.println("opened");
        } catch (JournalException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }
}
