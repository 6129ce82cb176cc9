package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.RegionSource;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.RegionInfo;
import dev.holdpoint.model.RegionInfo.OptIn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;

/** The Regions of every partition by the SDK's metadata, and what EC2 says of them. */
public final class AwsRegions implements RegionSource {
    /** Most people's partition first; the others by name. */
    private static final String FIRST = "aws";

    private final AwsClients clients;

    public AwsRegions(AwsClients clients) {
        this.clients = clients;
    }

    /** Without the pseudo-Regions that stand for a whole partition. */
    static List<RegionInfo> all() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion() && region.metadata() != null)
                .map(AwsRegions::info)
                .sorted(Comparator.comparing(
                                (RegionInfo region) -> !region.partition().equals(FIRST))
                        .thenComparing(RegionInfo::partition)
                        .thenComparing(RegionInfo::id))
                .toList();
    }

    /** How AWS calls a Region, by the SDK's metadata; empty if they do not know it. Does not block. */
    public static String nameOf(String id) {
        var metadata = Region.of(id).metadata();
        return metadata == null ? "" : metadata.description();
    }

    private static RegionInfo info(Region region) {
        var metadata = region.metadata();
        return new RegionInfo(
                region.id(),
                metadata.description(),
                metadata.partition().id(),
                metadata.partition().name());
    }

    @Override
    public List<RegionInfo> known() {
        return all();
    }

    @Override
    public Map<String, OptIn> optIn(Connection connection) throws CloudException {
        var place = new ConnectionChoice(connection.profile(), connection.region(), connection.endpoint());
        var answer = Calls.read(() -> clients.at(place).reading().describeRegions(request -> request.allRegions(true)));
        Answers.requirePage(answer, answer.hasRegions(), null, null);
        var found = new HashMap<String, OptIn>();
        answer.regions().forEach(region -> found.put(region.regionName(), word(region.optInStatus())));
        return Map.copyOf(found);
    }

    private static OptIn word(String status) {
        return switch (String.valueOf(status)) {
            case "opt-in-not-required" -> OptIn.NOT_REQUIRED;
            case "opted-in" -> OptIn.OPTED_IN;
            case "not-opted-in" -> OptIn.NOT_OPTED_IN;
            default -> OptIn.UNKNOWN;
        };
    }
}
