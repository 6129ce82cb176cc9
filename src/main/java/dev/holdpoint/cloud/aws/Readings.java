package dev.holdpoint.cloud.aws;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/**
 * The SDK's objects as ours. States and types are taken as words, so that a word to come is kept. What EC2 always names
 * and is missing throws, for {@link Answers#read}.
 */
final class Readings {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%");

    private Readings() {}

    static Sighting sighting(Snapshot snapshot) {
        return new Sighting(
                new SnapshotId(snapshot.snapshotId()),
                new VolumeId(snapshot.volumeId()),
                requireNonNull(snapshot.stateAsString(), "status"),
                percent(snapshot.progress()),
                requireNonNull(snapshot.startTime(), "startTime"),
                snapshot.completionTime(),
                text(snapshot.stateMessage()),
                text(snapshot.description()),
                tags(snapshot.tags()),
                outpost(snapshot.outpostArn()));
    }

    static SnapshotSummary summary(Snapshot snapshot) {
        return new SnapshotSummary(
                new SnapshotId(snapshot.snapshotId()),
                new VolumeId(snapshot.volumeId()),
                requireNonNull(snapshot.stateAsString(), "status"),
                requireNonNull(snapshot.startTime(), "startTime"));
    }

    static VolumeSnapshot ofVolume(Snapshot snapshot) {
        return new VolumeSnapshot(
                new SnapshotId(snapshot.snapshotId()),
                requireNonNull(snapshot.stateAsString(), "status"),
                percent(snapshot.progress()),
                requireNonNull(snapshot.startTime(), "startTime"),
                snapshot.completionTime(),
                requireNonNullElse(snapshot.volumeSize(), 0),
                Boolean.TRUE.equals(snapshot.encrypted()),
                text(snapshot.description()),
                tags(snapshot.tags()));
    }

    /** @param repeated has what many volumes have in common in memory once */
    static Volume volume(software.amazon.awssdk.services.ec2.model.Volume volume, Repeated repeated) {
        return new Volume(
                new VolumeId(volume.volumeId()),
                repeated.same(requireNonNull(volume.stateAsString(), "status")),
                requireNonNull(volume.size(), "size"),
                repeated.same(text(volume.volumeTypeAsString())),
                repeated.same(text(volume.availabilityZone())),
                outpost(volume.outpostArn()),
                Boolean.TRUE.equals(volume.encrypted()),
                Boolean.TRUE.equals(volume.multiAttachEnabled()),
                requireNonNull(volume.createTime(), "createTime"),
                volume.attachments().stream()
                        .map(one -> attachment(one, repeated))
                        .toList(),
                repeated.same(tags(volume.tags(), repeated)),
                operator(volume.operator()));
    }

    static Instance instance(software.amazon.awssdk.services.ec2.model.Instance instance) {
        var name = instance.tags().stream()
                .filter(tag -> "Name".equals(tag.key()))
                .map(tag -> text(tag.value()))
                .findFirst()
                .orElse("");
        return new Instance(
                requireNonNull(instance.instanceId(), "instanceId"),
                name,
                instance.state() == null ? "" : text(instance.state().nameAsString()),
                text(instance.rootDeviceName()),
                text(instance.platformAsString()),
                instance.hibernationOptions() != null
                        && Boolean.TRUE.equals(instance.hibernationOptions().configured()),
                new Instance.Build(
                        text(instance.instanceTypeAsString()),
                        text(instance.rootDeviceTypeAsString()),
                        instance.productCodes().stream()
                                .map(code -> text(code.productCodeId()))
                                .toList(),
                        operator(instance.operator())),
                instance.blockDeviceMappings().stream()
                        .filter(mapping ->
                                mapping.ebs() != null && mapping.ebs().volumeId() != null)
                        .map(mapping -> new VolumeId(mapping.ebs().volumeId()))
                        .toList());
    }

    /** Who manages it; a service that does not say its name is still one. */
    private static String operator(@Nullable OperatorResponse operator) {
        if (operator == null || !Boolean.TRUE.equals(operator.managed())) {
            return "";
        }
        return operator.principal() == null ? "AWS" : operator.principal();
    }

    /** EC2 may say nothing before it has begun. */
    private static int percent(@Nullable String progress) {
        var matcher = PERCENT.matcher(text(progress));
        return matcher.matches() ? Math.min(100, Integer.parseInt(matcher.group(1))) : 0;
    }

    private static Attachment attachment(VolumeAttachment attachment, Repeated repeated) {
        return new Attachment(
                repeated.same(text(attachment.instanceId())),
                repeated.same(text(attachment.device())),
                repeated.same(text(attachment.stateAsString())));
    }

    private static @Nullable OutpostArn outpost(@Nullable String arn) {
        return arn == null || arn.isEmpty() ? null : new OutpostArn(arn);
    }

    private static List<Tag> tags(List<software.amazon.awssdk.services.ec2.model.Tag> tags, Repeated repeated) {
        return tags(tags).stream().map(repeated::same).toList();
    }

    private static List<Tag> tags(List<software.amazon.awssdk.services.ec2.model.Tag> tags) {
        return tags.stream()
                .map(tag -> new Tag(text(tag.key()), text(tag.value())))
                .toList();
    }

    private static String text(@Nullable String text) {
        return requireNonNullElse(text, "");
    }
}
