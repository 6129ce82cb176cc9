package dev.holdpoint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes an intent's identity into what EC2 keeps, and reads it back: as tags, and as a suffix of the description. The
 * description needs no {@code ec2:CreateTags} and nobody can edit it later; a tag can be found by its key. A look-up
 * asks both (docs/protocol.md, section 2).
 */
public final class Carriers {
    public static final String INTENT = "holdpoint:intent";
    public static final String RUN = "holdpoint:run";
    public static final String CHANGE = "holdpoint:change";
    public static final String KEEP_UNTIL = "holdpoint:keep-until";

    /** Length of {@code " [hp:<uuid>]"}. */
    public static final int SUFFIX_LENGTH = 42;

    private static final Pattern SUFFIX =
            Pattern.compile(" ?\\[hp:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})]$");

    private Carriers() {}

    /** The suffix that carries {@code intent}; an EC2 filter {@code *} before it finds the snapshot. */
    public static String suffix(IntentId intent) {
        return " [hp:" + intent + "]";
    }

    /** The description as EC2 gets it. */
    public static String describe(Description description, IntentId intent) {
        return description.text() + suffix(intent);
    }

    /** The intent that a description found on EC2 carries. */
    public static Optional<IntentId> intentIn(String description) {
        var matcher = SUFFIX.matcher(description);
        return matcher.find() ? Optional.of(IntentId.parse(matcher.group(1))) : Optional.empty();
    }

    /** The operator's part of a description found on EC2. */
    public static String textIn(String description) {
        return SUFFIX.matcher(description).replaceFirst("");
    }

    /** The tags as EC2 gets them: the operator's, then this program's own. */
    public static List<Tag> tag(List<Tag> operators, SnapshotRequest request, RunId run, IntentId intent) {
        var all = new ArrayList<>(operators);
        all.add(new Tag(INTENT, intent.toString()));
        all.add(new Tag(RUN, run.toString()));
        request.change().ifPresent(change -> all.add(new Tag(CHANGE, change)));
        request.keepUntil().ifPresent(date -> all.add(new Tag(KEEP_UNTIL, date.toString())));
        return List.copyOf(all);
    }
}
