package dev.holdpoint.journal;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the journal keeps as text, field by field, so that renaming a class never makes an old journal
 * unreadable. The names of the states are those of docs/protocol.md, section 3. One thread writes, any may read.
 */
final class JournalJson {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final JsonText texts = new JsonText();

    /** The name under which a state stands in the column {@code state}. */
    static String name(IntentState state) {
        return switch (state) {
            case IntentState.Planned ignored -> "PLANNED";
            case IntentState.Waiting ignored -> "WAITING";
            case IntentState.Dispatched ignored -> "DISPATCHED";
            case IntentState.Unconfirmed ignored -> "UNKNOWN";
            case IntentState.Absent ignored -> "ABSENT";
            case IntentState.Captured ignored -> "CAPTURED";
            case IntentState.Completed ignored -> "COMPLETED";
            case IntentState.Failed ignored -> "FAILED";
            case IntentState.Gone ignored -> "GONE";
            case IntentState.Cancelled ignored -> "CANCELLED";
            case IntentState.Dropped ignored -> "DROPPED";
        };
    }

    /** What a state holds besides its name. */
    String write(IntentState state) {
        return texts.object(json -> {
            switch (state) {
                case IntentState.Planned ignored -> {}
                case IntentState.Waiting waiting -> {
                    json.writeStringProperty("reason", waiting.reason().name());
                    write(json, "until", waiting.until());
                    waiting.why().ifPresent(why -> ProblemJson.write(json, "why", why));
                }
                case IntentState.Dispatched sent -> write(json, "signedAt", sent.signedAt());
                case IntentState.Unconfirmed doubt -> {
                    write(json, "signedAt", doubt.signedAt());
                    json.writeNumberProperty("looks", doubt.looks());
                    write(json, "nextLook", doubt.nextLook());
                    ProblemJson.write(json, "why", doubt.why());
                }
                case IntentState.Absent absent -> {
                    write(json, "signedAt", absent.signedAt());
                    write(json, "since", absent.since());
                }
                case IntentState.Captured there -> {
                    write(json, there.snapshot());
                    write(json, "startTime", there.startTime());
                    json.writeNumberProperty("percent", there.percent());
                    write(json, "checkedAt", there.checkedAt());
                }
                case IntentState.Completed done -> {
                    write(json, done.snapshot());
                    write(json, "startTime", done.startTime());
                    write(json, "completedAt", done.completedAt());
                }
                case IntentState.Failed failed -> {
                    ProblemJson.write(json, "problem", failed.problem());
                    failed.snapshotId().ifPresent(id -> write(json, id));
                }
                case IntentState.Gone gone -> {
                    write(json, gone.snapshot());
                    write(json, "since", gone.since());
                    json.writeBooleanProperty("byOperator", gone.byOperator());
                }
                case IntentState.Cancelled ignored -> {}
                case IntentState.Dropped ignored -> {}
            }
        });
    }

    /** Reads what {@link #write(IntentState)} wrote. */
    IntentState readState(String name, String text) {
        var json = mapper.readTree(text);
        return switch (name) {
            case "PLANNED" -> new IntentState.Planned();
            case "WAITING" ->
                new IntentState.Waiting(
                        IntentState.Wait.valueOf(string(json, "reason")),
                        instant(json, "until"),
                        json.has("why") ? ProblemJson.read(json.path("why")) : null);
            case "DISPATCHED" -> new IntentState.Dispatched(instant(json, "signedAt"));
            case "UNKNOWN" ->
                new IntentState.Unconfirmed(
                        instant(json, "signedAt"),
                        json.path("looks").asInt(),
                        instant(json, "nextLook"),
                        ProblemJson.read(json.path("why")));
            case "ABSENT" -> new IntentState.Absent(instant(json, "signedAt"), instant(json, "since"));
            case "CAPTURED" ->
                new IntentState.Captured(
                        snapshot(json),
                        instant(json, "startTime"),
                        json.path("percent").asInt(),
                        instant(json, "checkedAt"));
            case "COMPLETED" ->
                new IntentState.Completed(snapshot(json), instant(json, "startTime"), instant(json, "completedAt"));
            case "FAILED" -> new IntentState.Failed(ProblemJson.read(json.path("problem")), snapshotOrNull(json));
            case "GONE" ->
                new IntentState.Gone(
                        snapshot(json),
                        instant(json, "since"),
                        json.path("byOperator").asBoolean());
            case "CANCELLED" -> new IntentState.Cancelled();
            case "DROPPED" -> new IntentState.Dropped();
            default -> throw new IllegalArgumentException("no such state: " + name);
        };
    }

    /** A request to the letter. */
    String write(SnapshotParameters parameters) {
        return texts.object(json -> {
            json.writeStringProperty("volume", parameters.volume().value());
            json.writeStringProperty("description", parameters.description());
            JsonText.objects(json, "tags", parameters.tags(), JournalJson::write);
            switch (parameters.target()) {
                case Target.InRegion ignored -> json.writeStringProperty("target", "region");
                case Target.OnOutpost outpost -> {
                    json.writeStringProperty("target", "outpost");
                    json.writeStringProperty("outpost", outpost.arn().value());
                }
                case Target.InLocalZone ignored -> json.writeStringProperty("target", "local-zone");
            }
            parameters.set().ifPresent(set -> JsonText.object(json, "set", fields -> write(fields, set)));
        });
    }

    private static void write(JsonGenerator json, Tag tag) {
        json.writeStringProperty("key", tag.key());
        json.writeStringProperty("value", tag.value());
    }

    private static void write(JsonGenerator json, SnapshotSet set) {
        json.writeStringProperty("instance", set.instance());
        json.writeBooleanProperty("withoutBoot", set.withoutBoot());
        json.writeBooleanProperty("copyTags", set.copyTags());
        JsonText.volumes(json, "excluded", set.excluded());
        JsonText.volumes(json, "members", set.members());
    }

    /** Reads what {@link #write(SnapshotParameters)} wrote. */
    SnapshotParameters readParameters(String text) {
        var json = mapper.readTree(text);
        var tags = new ArrayList<Tag>();
        json.path("tags").forEach(tag -> tags.add(new Tag(string(tag, "key"), string(tag, "value"))));
        Target target = switch (string(json, "target")) {
            case "outpost" -> new Target.OnOutpost(new OutpostArn(string(json, "outpost")));
            case "local-zone" -> new Target.InLocalZone();
            default -> new Target.InRegion();
        };
        return new SnapshotParameters(
                new VolumeId(string(json, "volume")), string(json, "description"), tags, target, setOrNull(json));
    }

    private static @Nullable SnapshotSet setOrNull(JsonNode parameters) {
        if (!parameters.has("set")) {
            return null;
        }
        var json = parameters.path("set");
        return new SnapshotSet(
                string(json, "instance"),
                json.path("withoutBoot").asBoolean(),
                volumes(json.path("excluded")),
                json.path("copyTags").asBoolean(),
                volumes(json.path("members")));
    }

    private static List<VolumeId> volumes(JsonNode json) {
        var ids = new ArrayList<VolumeId>();
        json.forEach(id -> ids.add(new VolumeId(id.asString())));
        return ids;
    }

    /** The ids of snapshots, space between them. */
    static String write(List<SnapshotId> ids) {
        // None, as in all but a few of a thousand.
        return ids.isEmpty()
                ? ""
                : String.join(" ", ids.stream().map(SnapshotId::value).toList());
    }

    /** Reads what {@link #write(List)} wrote. */
    static List<SnapshotId> readIds(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(SnapshotId::new).toList();
    }

    private static void write(JsonGenerator json, String field, Instant instant) {
        json.writeStringProperty(field, instant.toString());
    }

    private static void write(JsonGenerator json, SnapshotId snapshot) {
        json.writeStringProperty("snapshot", snapshot.value());
    }

    private static Instant instant(JsonNode json, String field) {
        return Instant.parse(string(json, field));
    }

    private static String string(JsonNode json, String field) {
        return json.path(field).asString();
    }

    private static SnapshotId snapshot(JsonNode json) {
        return new SnapshotId(string(json, "snapshot"));
    }

    private static @Nullable SnapshotId snapshotOrNull(JsonNode json) {
        return json.has("snapshot") ? snapshot(json) : null;
    }
}
