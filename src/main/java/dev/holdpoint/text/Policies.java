package dev.holdpoint.text;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
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
    /** As the text of {@link Use#TAGS} has them. */
    private static final String BOTH_ACTIONS = "[\"CreateSnapshot\", \"CreateSnapshots\"]";

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
        /** Writes until when snapshots are to be kept, after they were taken. */
        KEEP,
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

    /** What is enough for {@code plan}, in its account and Region, and for nothing else. */
    public static String of(Plan plan) {
        var at = plan.connection();
        var uses = uses(plan);
        return text(uses, at)
                .replaceAll("(:ec2|:outposts):\\*:", "$1:" + at.region() + ":")
                .replace(BOTH_ACTIONS, creating(uses));
    }

    private static String creating(Set<Use> uses) {
        if (!uses.contains(Use.SETS)) {
            return "[\"CreateSnapshot\"]";
        }
        return uses.contains(Use.VOLUMES) || uses.contains(Use.OUTPOSTS) ? BOTH_ACTIONS : "[\"CreateSnapshots\"]";
    }

    /** The ways of using Holdpoint that {@code plan} needs. */
    public static Set<Use> uses(Plan plan) {
        var uses = EnumSet.of(Use.LOOK);
        for (var item : plan.items()) {
            uses.add(use(item.parameters()));
            if (!item.parameters().tags().isEmpty()) {
                uses.add(Use.TAGS);
            }
        }
        if (uses.contains(Use.VOLUMES)) {
            // What may go to the Region may go to an Outpost as well.
            uses.remove(Use.OUTPOSTS);
        }
        return uses;
    }

    private static Use use(SnapshotParameters parameters) {
        if (parameters.set().isPresent()) {
            return Use.SETS;
        }
        return parameters.target() instanceof Target.OnOutpost ? Use.OUTPOSTS : Use.VOLUMES;
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
