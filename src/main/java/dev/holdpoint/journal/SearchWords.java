package dev.holdpoint.journal;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a run is found: each as it stands, and its parts but the first, so that {@code 4711} finds
 * {@code CHG-4711} and the digits alone find a snapshot. Of a request id there is only the whole. A search asks for
 * their beginnings.
 */
final class SearchWords {
    /** Longer words are found by their beginning. */
    private static final int LONGEST = 80;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEAMS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** What is known of a run when it begins, or is read back. */
    static Set<String> of(Run run) {
        var words = new LinkedHashSet<String>();
        var at = run.connection();
        add(words, run.description());
        add(words, run.changeId() == null ? "" : run.changeId());
        add(words, at.account().value());
        add(words, at.region());
        add(words, at.profile());
        add(words, at.callerArn().substring(at.callerArn().lastIndexOf('/') + 1));
        run.intents().forEach(intent -> words.addAll(of(intent)));
        return words;
    }

    /** What is known of an intent as it stands. */
    private static Set<String> of(Intent intent) {
        var words = learnt(intent);
        add(words, intent.key().volume().value());
        intent.parameters().set().ifPresent(set -> add(words, set.instance()));
        return words;
    }

    /** What only EC2's answers told of an intent; the rest was known when its run began. */
    static Set<String> learnt(Intent intent) {
        var words = new LinkedHashSet<String>();
        // It is pasted from a log, and each of its five parts would be one more row of each snapshot.
        words.addAll(asked(intent.requestId()));
        intent.state().snapshotId().map(SnapshotId::value).ifPresent(id -> add(words, id));
        intent.duplicates().forEach(id -> add(words, id.value()));
        return words;
    }

    /** What things are called. */
    static Set<String> of(List<String> names) {
        var words = new LinkedHashSet<String>();
        names.forEach(name -> add(words, name));
        return words;
    }

    /** The words that somebody searches for: all must be found. */
    static List<String> asked(String text) {
        return BLANKS.splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::cut)
                .distinct()
                .toList();
    }

    /** The end of the range in which everything begins with {@code word}. */
    static String after(String word) {
        return word + Character.toString(Character.MAX_CODE_POINT);
    }

    /** A part at the beginning is found by the whole. */
    private static void add(Collection<String> words, String text) {
        for (var whole : asked(text)) {
            words.add(whole);
            for (var part : SEAMS.split(whole, -1)) {
                if (part.length() > 1 && !whole.startsWith(part)) {
                    words.add(part);
                }
            }
        }
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, codePoints(word)));
    }

    private static int codePoints(String word) {
        return Math.min(LONGEST, word.codePointCount(0, word.length()));
    }
}
