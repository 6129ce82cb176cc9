package dev.holdpoint.journal;

import dev.holdpoint.model.Problem;
import java.util.List;

/**
 * A journal that is ready, and what is to be said about it.
 *
 * @param fresh whether it remembers nothing because its file was not there or was set aside: what EC2 remembers of the
 *     last days can be read back from the tags
 * @param problems a broken file that was set aside, a file store that is not local
 */
public record OpenedJournal(Journal journal, boolean fresh, List<Problem> problems) {
    public OpenedJournal {
        problems = List.copyOf(problems);
    }
}
