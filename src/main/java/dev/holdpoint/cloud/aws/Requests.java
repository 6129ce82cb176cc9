package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target.InLocalZone;
import dev.holdpoint.model.Target.InRegion;
import dev.holdpoint.model.Target.OnOutpost;
import dev.holdpoint.model.VolumeId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.services.ec2.Ec2ServiceClientConfiguration;
import software.amazon.awssdk.services.ec2.auth.scheme.Ec2AuthSchemeProvider;
import software.amazon.awssdk.services.ec2.model.CopyTagsFromSource;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SnapshotLocationEnum;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Our words as the SDK's requests. */
final class Requests {
    /** EC2's largest page of snapshots. */
    static final int SNAPSHOTS_A_PAGE = 1000;

    private Requests() {}

    /** The request, whole but for {@code DryRun}: what is tested is what is sent. */
    static CreateSnapshotRequest.Builder create(SnapshotParameters parameters) {
        var request = CreateSnapshotRequest.builder()
                .volumeId(parameters.volume().value())
                .description(parameters.description());
        if (!parameters.tags().isEmpty()) {
            request.tagSpecifications(tags(parameters.tags()));
        }
        return switch (parameters.target()) {
            case InRegion ignored -> request;
            case OnOutpost outpost -> request.outpostArn(outpost.arn().value());
            case InLocalZone ignored -> request.location(SnapshotLocationEnum.LOCAL);
        };
    }

    /** As {@link #create}, for all members of a set at once. */
    static CreateSnapshotsRequest.Builder createSet(SnapshotParameters parameters, SnapshotSet set) {
        var request = CreateSnapshotsRequest.builder()
                .instanceSpecification(of -> {
                    of.instanceId(set.instance()).excludeBootVolume(set.withoutBoot());
                    if (!set.excluded().isEmpty()) {
                        of.excludeDataVolumeIds(
                                set.excluded().stream().map(VolumeId::value).toList());
                    }
                })
                .description(parameters.description());
        if (set.copyTags()) {
            request.copyTagsFromSource(CopyTagsFromSource.VOLUME);
        }
        if (!parameters.tags().isEmpty()) {
            request.tagSpecifications(tags(parameters.tags()));
        }
        return switch (parameters.target()) {
            case InRegion ignored -> request;
            case OnOutpost outpost -> request.outpostArn(outpost.arn().value());
            case InLocalZone ignored -> request.location(SnapshotLocationEnum.LOCAL);
        };
    }

    /** Own snapshots only: without it the public ones come too. */
    static DescribeSnapshotsRequest.Builder describe(SnapshotQuery query) {
        return DescribeSnapshotsRequest.builder()
                .ownerIds("self")
                .maxResults(SNAPSHOTS_A_PAGE)
                .filters(filter(query));
    }

    /** Has the request signed with the transmission's date, by whatever scheme the client signs with. */
    static AwsRequestOverrideConfiguration once(Transmission transmission) {
        var clock = Clock.fixed(transmission.signedAt(), ZoneOffset.UTC);
        SdkPlugin dated = client -> {
            var ec2 = (Ec2ServiceClientConfiguration.Builder) client;
            var schemes = ec2.authSchemeProvider();
            ec2.authSchemeProvider(dated(schemes, clock));
        };
        return AwsRequestOverrideConfiguration.builder()
                .putExecutionAttribute(Transmission.ATTRIBUTE, transmission)
                .addPlugin(dated)
                .build();
    }

    private static Ec2AuthSchemeProvider dated(Ec2AuthSchemeProvider schemes, Clock clock) {
        return parameters -> schemes.resolveAuthScheme(parameters).stream()
                .map(option -> option.toBuilder()
                        .putSignerProperty(HttpSigner.SIGNING_CLOCK, clock)
                        .build())
                .toList();
    }

    /** Ids and UUIDs hold none of the characters that a filter takes for wildcards. */
    private static Filter filter(SnapshotQuery query) {
        return switch (query) {
            case SnapshotQuery.ByIds by -> filter("snapshot-id", by.ids());
            case SnapshotQuery.ByIntentTags by -> filter("tag:" + Carriers.INTENT, by.intents());
            case SnapshotQuery.ByDescriptions by ->
                filter(
                        "description",
                        by.intents().stream().map(Requests::anyText).toList());
            case SnapshotQuery.ByVolumes by -> filter("volume-id", by.volumes());
            case SnapshotQuery.Pending ignored -> filter("status", List.of("pending"));
            case SnapshotQuery.Ours ignored -> filter("tag-key", List.of(Carriers.INTENT));
        };
    }

    private static String anyText(dev.holdpoint.model.IntentId intent) {
        return "*" + Carriers.suffix(intent).strip();
    }

    static Filter filter(String name, List<?> values) {
        if (values.isEmpty() || values.size() > SnapshotQuery.MAX_VALUES) {
            throw new IllegalArgumentException("1 to " + SnapshotQuery.MAX_VALUES + " values, not " + values.size());
        }
        return Filter.builder()
                .name(name)
                .values(values.stream().map(Object::toString).toList())
                .build();
    }

    private static TagSpecification tags(List<dev.holdpoint.model.Tag> tags) {
        return TagSpecification.builder()
                .resourceType(ResourceType.SNAPSHOT)
                .tags(tags.stream()
                        .map(tag ->
                                Tag.builder().key(tag.key()).value(tag.value()).build())
                        .toList())
                .build();
    }
}
