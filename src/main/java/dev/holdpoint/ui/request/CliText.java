package dev.holdpoint.ui.request;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The calls of a plan as commands of the AWS CLI, for a POSIX shell: the same parameters to the letter. Every word that
 * is not the program's own is quoted, so that no name or tag can be a command. Pure.
 */
final class CliText {

    private CliText() {}

    /**
     * One command a line. Each is tried once: CreateSnapshot has no client token, and a CLI that tries again makes a
     * second snapshot.
     */
    static String of(Plan plan) {
        return plan.requests().stream()
                .map(items -> command(plan.connection(), items.getFirst().parameters()))
                .collect(Collectors.joining("\n"));
    }

    private static String command(Connection place, SnapshotParameters parameters) {
        var words = new ArrayList<String>();
        words.add("AWS_MAX_ATTEMPTS=1 aws");
        place(place, words);
        words.add("ec2");
        parameters.set().ifPresentOrElse(set -> ofSet(set, words), () -> ofVolume(parameters.volume(), words));
        option(words, "--description", parameters.description());
        if (!parameters.tags().isEmpty()) {
            option(words, "--tag-specifications", tags(parameters.tags()));
        }
        switch (parameters.target()) {
            case Target.InRegion ignored -> {}
            case Target.OnOutpost outpost ->
                option(words, "--outpost-arn", outpost.arn().value());
            case Target.InLocalZone ignored -> option(words, "--location", "local");
        }
        return String.join(" ", words);
    }

    private static void place(Connection place, List<String> words) {
        if (!place.profile().isEmpty()) {
            option(words, "--profile", place.profile());
        }
        option(words, "--region", place.region());
        if (!place.endpoint().isEmpty() && !place.isDemo()) {
            option(words, "--endpoint-url", place.endpoint());
        }
    }

    private static void ofVolume(VolumeId volume, List<String> words) {
        words.add("create-snapshot");
        option(words, "--volume-id", volume.value());
    }

    private static void option(List<String> words, String name, String value) {
        words.add(name);
        words.add(quoted(value));
    }

    private static void ofSet(SnapshotSet set, List<String> words) {
        var fields = new ArrayList<String>();
        fields.add("\"InstanceId\":" + json(set.instance()));
        if (set.withoutBoot()) {
            fields.add("\"ExcludeBootVolume\":true");
        }
        if (!set.excluded().isEmpty()) {
            fields.add("\"ExcludeDataVolumeIds\":"
                    + set.excluded().stream()
                            .map(VolumeId::value)
                            .map(CliText::json)
                            .collect(Collectors.joining(",", "[", "]")));
        }
        words.add("create-snapshots");
        option(words, "--instance-specification", "{" + String.join(",", fields) + "}");
        if (set.copyTags()) {
            option(words, "--copy-tags-from-source", "volume");
        }
    }

    private static String tags(List<Tag> tags) {
        return tags.stream()
                .map(tag -> "{\"Key\":" + json(tag.key()) + ",\"Value\":" + json(tag.value()) + "}")
                .collect(Collectors.joining(",", "[{\"ResourceType\":\"snapshot\",\"Tags\":[", "]}]"));
    }

    /** A JSON string; the tags of a request hold no control characters, those that are copied might. */
    private static String json(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point)) {
                out.append("\\u%04x".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.append('"').toString();
    }

    /** A word of a POSIX shell, taken literally: within single quotes nothing means anything but the quote itself. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
