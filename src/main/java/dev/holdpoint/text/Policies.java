package dev.holdpoint.text;

import dev.holdpoint.model.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The least that an administrator must allow, for each way of using Holdpoint. The texts beside this class are their
 * one home: the README, docs/permissions.md and the window all show these. Safe for use by many threads.
 */
public final class Policies {
    /** The account that the texts are written for. */
    private static final String ACCOUNT = "111122223333";

    private static final String PARTITION = "arn:aws:";

    private Policies() {}

    /** A way of using Holdpoint, or a part of one. */
    public enum Use {
        /** Lists volumes and follows snapshots. */
        LOOK,
        /** Takes snapshots of volumes by themselves. */
        VOLUMES,
        /** Takes the volumes of an instance as one set. */
        SETS,
        /** Takes snapshots of an Outpost's volumes that stay on it, and no others. */
        OUTPOSTS,
        /** Tags what it takes, which it always does unless the operator forgoes it. */
        TAGS,
        /** Deletes snapshots that are not wanted any more. */
        DELETE,
        /** Says what exactly is missing where something is denied. */
        DECODE
    }

    /** The policy that allows {@code uses}, as AWS's console takes it. */
    public static String text(Set<Use> uses) {
        var statements = EnumSet.copyOf(uses).stream()
                .flatMap(use -> statements(use).stream())
                .map(statement -> "  " + statement.strip().replace("\n", "\n  "))
                .collect(Collectors.joining(",\n"));
        return "{\"Version\": \"2012-10-17\", \"Statement\": [\n" + statements + "]}";
    }

    /** The same for the account and the partition of {@code connection}. */
    public static String text(Set<Use> uses, Connection connection) {
        return text(uses)
                .replace(ACCOUNT, connection.account().value())
                .replace(PARTITION, "arn:" + connection.partition() + ":");
    }

    /** The statements of one use, one object after the other. */
    static List<String> statements(Use use) {
        var name = "policies/" + use.name().toLowerCase(Locale.ROOT) + ".json";
        try (var in = Policies.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^(?=\\{)", -1))
                    .filter(part -> !part.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
