package dev.holdpoint.settings;

import dev.holdpoint.model.NetworkChoice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the operator chose about the way to AWS. Never a password.
 *
 * @param choice proxy, certificate authorities, kinds of endpoints
 * @param confirmed endpoints outside AWS that signed requests may go to
 * @param regions the Regions that were connected to, the last one first
 */
public record NetworkSettings(NetworkChoice choice, List<Confirmed> confirmed, List<String> regions) {
    public static final NetworkSettings DEFAULT = new NetworkSettings(NetworkChoice.DEFAULT, List.of(), List.of());

    private static final int REMEMBERED = 5;

    /** A file may leave out what it does not need. */
    public NetworkSettings {
        choice = Objects.requireNonNullElse(choice, NetworkChoice.DEFAULT);
        confirmed = List.copyOf(Objects.requireNonNullElse(confirmed, List.of()));
        regions = List.copyOf(Objects.requireNonNullElse(regions, List.of()));
    }

    /**
     * The operator's word for one profile and one endpoint.
     *
     * @param profile empty for the default credential chain
     * @param endpoint scheme, host and port
     */
    public record Confirmed(String profile, String endpoint) {
        public Confirmed {
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(endpoint, "endpoint");
        }
    }

    public NetworkSettings withChoice(NetworkChoice changed) {
        return new NetworkSettings(changed, confirmed, regions);
    }

    public NetworkSettings with(Confirmed more) {
        return new NetworkSettings(
                choice,
                Stream.concat(confirmed.stream(), Stream.of(more)).distinct().toList(),
                regions);
    }

    /** The same with {@code region} as the one that was connected to last. */
    public NetworkSettings withRegion(String region) {
        var recent = Stream.concat(Stream.of(region), regions.stream())
                .distinct()
                .limit(REMEMBERED)
                .toList();
        return new NetworkSettings(choice, confirmed, recent);
    }
}
