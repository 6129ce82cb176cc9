package dev.holdpoint.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A volume with what belongs beside it in the list.
 *
 * @param instance the instance that it is attached to, or null if there is none or it is not known
 * @param latest what is known of its snapshots
 */
public record VolumeRow(Volume volume, @Nullable Instance instance, Latest latest) {

    /** The latest snapshot of a volume: not known (yet, or not allowed to look), none, or this one. */
    public sealed interface Latest {
        record NotKnown() implements Latest {}

        record Never() implements Latest {}

        record At(SnapshotSummary snapshot) implements Latest {}
    }

    /** The instance that the volume is attached to. */
    public Optional<Instance> attachedTo() {
        return Optional.ofNullable(instance);
    }

    /** Whether it is the root volume of the instance that it is attached to. */
    public boolean root() {
        var host = instance;
        return host != null && host.bootsFrom(volume);
    }
}
