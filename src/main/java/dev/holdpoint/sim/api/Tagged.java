package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.InstanceItem;
import dev.holdpoint.sim.world.SnapshotItem;
import dev.holdpoint.sim.world.VolumeItem;
import java.util.Map;

/** Something that has tags. */
sealed interface Tagged {
    /** A snapshot. */
    record OfSnapshot(SnapshotItem item) implements Tagged {}

    /** A volume. */
    record OfVolume(VolumeItem item) implements Tagged {}

    /** An instance. */
    record OfInstance(InstanceItem item) implements Tagged {}

    /** What {@code id} names; what is not visible yet cannot be tagged yet. */
    static Tagged find(Call call, String id) throws Refusal {
        if (Ids.SNAPSHOT.claimedBy(id)) {
            return new OfSnapshot(call.region()
                    .snapshot(Ids.SNAPSHOT.check(id), call.now())
                    .filter(one -> !call.now().isBefore(one.sight().byId()))
                    .orElseThrow(() -> Ids.SNAPSHOT.notFound(id)));
        }
        if (Ids.VOLUME.claimedBy(id)) {
            var volume = call.region().volumes().get(Ids.VOLUME.check(id));
            if (volume != null) {
                return new OfVolume(volume);
            }
            throw Ids.VOLUME.notFound(id);
        }
        if (Ids.INSTANCE.claimedBy(id)) {
            var instance = call.region().instances().get(Ids.INSTANCE.check(id));
            if (instance != null) {
                return new OfInstance(instance);
            }
            throw Ids.INSTANCE.notFound(id);
        }
        throw Refusal.of("InvalidID", "The ID '" + Parameters.shown(id) + "' is not valid");
    }

    /** Its tags. */
    default Map<String, String> tags(Call call) {
        return switch (this) {
            case OfSnapshot one -> one.item().tags(call.now());
            case OfVolume one -> one.item().tags();
            case OfInstance one -> one.item().tags();
        };
    }

    /** Its ARN. */
    default String arn(Call call) {
        return switch (this) {
            case OfSnapshot one -> call.arn("snapshot", one.item().id());
            case OfVolume one -> call.arn("volume", one.item().id());
            case OfInstance one -> call.arn("instance", one.item().id());
        };
    }

    /** Gives it other tags. */
    default void retag(Call call, Map<String, String> tags) {
        switch (this) {
            case OfSnapshot one -> call.account().retag(call.region(), one.item(), tags);
            case OfVolume one -> call.account().retag(call.region(), one.item(), tags);
            case OfInstance one -> call.account().retag(call.region(), one.item(), tags);
        }
    }
}
