package dev.holdpoint.sim.api;

import static java.util.stream.Collectors.groupingBy;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.SimulatedAccount;
import dev.holdpoint.sim.world.SnapshotItem;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The account's own images, as far as snapshots tell of them: their ids, and what each needs. */
final class DescribeImages implements Action {
    private static final Filters.Fields<Map.Entry<String, List<SnapshotItem>>> FIELDS = new Filters.Fields<>(
            Map.of(
                    "image-id", image -> List.of(image.getKey()),
                    "block-device-mapping.snapshot-id",
                            image -> image.getValue().stream()
                                    .map(SnapshotItem::id)
                                    .toList()),
            image -> Map.of());

    @Override
    public String name() {
        return "DescribeImages";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("Filter", "Owner", "IncludeDeprecated", "IncludeDisabled", "MaxResults", "NextToken", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        call.authorize("ec2:DescribeImages");
        var filters = Filters.of(call.parameters(), FIELDS);
        var paging = Paging.of(call);
        call.endDryRun();
        var page = paging.page(images(call), filters);
        var xml = new Xml().open("imagesSet");
        for (var image : page.items()) {
            xml.open("item")
                    .leaf("imageId", image.getKey())
                    .leaf("imageState", "available")
                    .leaf("imageOwnerId", SimulatedAccount.ID)
                    .leaf("isPublic", false)
                    .open("blockDeviceMapping");
            for (var snapshot : image.getValue()) {
                xml.open("item")
                        .open("ebs")
                        .leaf("snapshotId", snapshot.id())
                        .close()
                        .close();
            }
            xml.close().close();
        }
        return Outcome.read(xml.close().some("nextToken", page.token()));
    }

    private static NavigableMap<String, Map.Entry<String, List<SnapshotItem>>> images(Call call) {
        var byImage = call.region().snapshots().values().stream()
                .filter(one -> one.exists(call.now()) && SnapshotText.alias(one).isEmpty())
                .filter(one -> one.image().isPresent())
                .collect(groupingBy(one -> one.image().orElseThrow(), TreeMap::new, Collectors.toList()));
        var images = new TreeMap<String, Map.Entry<String, List<SnapshotItem>>>();
        byImage.forEach((id, snapshots) -> images.put(id, Map.entry(id, snapshots)));
        return images;
    }
}
