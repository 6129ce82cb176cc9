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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the journal keeps as text, field by field, so that renaming a class never makes an old journal
 * unreadable. The names of the states are those of docs/protocol.md, section 3.
 */
final class JournalJson {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ProblemJson problems = new ProblemJson(mapper);

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
        var json = mapper.createObjectNode();
        switch (state) {
            case IntentState.Planned ignored -> {}
            case IntentState.Waiting waiting -> {
                json.put("reason", waiting.reason().name()).put("until", text(waiting.until()));
                waiting.why().ifPresent(why -> json.set("why", problems.write(why)));
            }
            case IntentState.Dispatched sent -> json.put("signedAt", text(sent.signedAt()));
            case IntentState.Unconfirmed doubt ->
                json.put("signedAt", text(doubt.signedAt()))
                        .put("looks", doubt.looks())
                        .put("nextLook", text(doubt.nextLook()))
                        .set("why", problems.write(doubt.why()));
            case IntentState.Absent absent ->
                json.put("signedAt", text(absent.signedAt())).put("since", text(absent.since()));
            case IntentState.Captured there ->
                json.put("snapshot", there.snapshot().value())
                        .put("startTime", text(there.startTime()))
                        .put("percent", there.percent())
                        .put("checkedAt", text(there.checkedAt()));
            case IntentState.Completed done ->
                json.put("snapshot", done.snapshot().value())
                        .put("startTime", text(done.startTime()))
                        .put("completedAt", text(done.completedAt()));
            case IntentState.Failed failed -> {
                json.set("problem", problems.write(failed.problem()));
                failed.snapshotId().ifPresent(id -> json.put("snapshot", id.value()));
            }
            case IntentState.Gone gone ->
                json.put("snapshot", gone.snapshot().value())
                        .put("since", text(gone.since()))
                        .put("byOperator", gone.byOperator());
            case IntentState.Cancelled ignored -> {}
            case IntentState.Dropped ignored -> {}
        }
        return mapper.writeValueAsString(json);
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
                        json.has("why") ? problems.read(json.path("why")) : null);
            case "DISPATCHED" -> new IntentState.Dispatched(instant(json, "signedAt"));
            case "UNKNOWN" ->
                new IntentState.Unconfirmed(
                        instant(json, "signedAt"),
                        json.path("looks").asInt(),
                        instant(json, "nextLook"),
                        problems.read(json.path("why")));
            case "ABSENT" -> new IntentState.Absent(instant(json, "signedAt"), instant(json, "since"));
            case "CAPTURED" ->
                new IntentState.Captured(
                        snapshot(json),
                        instant(json, "startTime"),
                        json.path("percent").asInt(),
                        instant(json, "checkedAt"));
            case "COMPLETED" ->
                new IntentState.Completed(snapshot(json), instant(json, "startTime"), instant(json, "completedAt"));
            case "FAILED" -> new IntentState.Failed(problems.read(json.path("problem")), snapshotOrNull(json));
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
        var json = mapper.createObjectNode();
        json.put("volume", parameters.volume().value()).put("description", parameters.description());
        var tags = json.putArray("tags");
        parameters.tags().forEach(tag -> tags.addObject().put("key", tag.key()).put("value", tag.value()));
        switch (parameters.target()) {
            case Target.InRegion ignored -> json.put("target", "region");
            case Target.OnOutpost outpost ->
                json.put("target", "outpost").put("outpost", outpost.arn().value());
            case Target.InLocalZone ignored -> json.put("target", "local-zone");
        }
        parameters.set().ifPresent(set -> json.set("set", set(set)));
        return mapper.writeValueAsString(json);
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

    private ObjectNode set(SnapshotSet set) {
        var json = mapper.createObjectNode()
                .put("instance", set.instance())
                .put("withoutBoot", set.withoutBoot())
                .put("copyTags", set.copyTags());
        var excluded = json.putArray("excluded");
        set.excluded().forEach(id -> excluded.add(id.value()));
        var members = json.putArray("members");
        set.members().forEach(id -> members.add(id.value()));
        return json;
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
        return String.join(" ", ids.stream().map(SnapshotId::value).toList());
    }

    /** Reads what {@link #write(List)} wrote. */
    static List<SnapshotId> readIds(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(SnapshotId::new).toList();
    }

    private static String text(Instant instant) {
        return instant.toString();
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
