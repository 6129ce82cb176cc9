package dev.holdpoint.model;

import java.util.List;
import java.util.Optional;

/** The operator's wish for a whole selection; each volume resolves it to its own {@link Target}. */
public enum TargetChoice {
    /** Every snapshot in the Region. */
    REGION,
    /** Volumes on an Outpost keep theirs there; the others go to the Region. */
    OWN_OUTPOST,
    /** Volumes in a Local Zone keep theirs there; the others go to the Region. */
    LOCAL_ZONE;

    /** Why the snapshot of {@code volume} can't be kept there; empty if it can. */
    public Optional<Problem> refusal(Volume volume) {
        var id = volume.id().value();
        return switch (this) {
            case REGION -> Optional.empty();
            case OWN_OUTPOST -> {
                if (volume.outpost().isEmpty()) {
                    yield Optional.of(Problem.red("target.no-outpost", id));
                }
                yield volume.encrypted() ? Optional.empty() : Optional.of(Problem.red("outpost.unencrypted", id));
            }
            case LOCAL_ZONE -> {
                if (volume.outpost().isPresent()) {
                    yield Optional.of(Problem.red("target.zone-on-outpost", id));
                }
                yield volume.inLocalZone()
                        ? Optional.empty()
                        : Optional.of(Problem.red("target.no-zone", id, volume.zone()));
            }
        };
    }

    /**
     * Why none of {@code volumes} can be kept there, by their first reason; empty if one of them can: the others then
     * go to the Region, as {@link #resolve} says.
     */
    public Optional<Problem> refusal(List<Volume> volumes) {
        var reasons = volumes.stream().map(this::refusal).toList();
        return reasons.isEmpty() || reasons.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : reasons.getFirst();
    }

    /** What cannot be taken back about keeping the snapshot of {@code volume} there. */
    public List<Problem> consequences(Volume volume) {
        return this == OWN_OUTPOST
                ? volume.outpost()
                        .map(arn -> List.of(
                                Problem.info("outpost.one-way", volume.id().value(), arn.outpostId())))
                        .orElse(List.of())
                : List.of();
    }

    /** Where the snapshot of {@code volume} goes by this choice. */
    public Target resolve(Volume volume) {
        return switch (this) {
            case REGION -> new Target.InRegion();
            case OWN_OUTPOST ->
                volume.outpost().<Target>map(Target.OnOutpost::new).orElseGet(Target.InRegion::new);
            case LOCAL_ZONE -> volume.inLocalZone() ? new Target.InLocalZone() : new Target.InRegion();
        };
    }
}
