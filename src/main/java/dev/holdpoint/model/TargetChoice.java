package dev.holdpoint.model;

/** The operator's wish for a whole selection; each volume resolves it to its own {@link Target}. */
public enum TargetChoice {
    /** Every snapshot in the Region. */
    REGION,
    /** Volumes on an Outpost keep theirs there; the others go to the Region. */
    OWN_OUTPOST,
    /** Volumes in a Local Zone keep theirs there; the others go to the Region. */
    LOCAL_ZONE;

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
