package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An EBS volume as DescribeVolumes gives it.
 *
 * @param state EC2's word: creating, available, in-use, deleting, deleted, error; kept as it came, for words to come
 * @param type EC2's word: standard, gp2, gp3, io1, io2, sc1, st1
 * @param zone the Availability Zone, Local Zone or Wavelength Zone
 * @param outpostArn the Outpost that it is on, or null
 * @param tags all of them, {@code aws:} ones too
 * @param managedBy the AWS service that operates it; empty if none does
 */
public record Volume(
        VolumeId id,
        String state,
        int sizeGib,
        String type,
        String zone,
        @Nullable OutpostArn outpostArn,
        boolean encrypted,
        boolean multiAttach,
        Instant createdAt,
        List<Attachment> attachments,
        List<Tag> tags,
        String managedBy) {

    /** A volume that no service of AWS operates. */
    public Volume(
            VolumeId id,
            String state,
            int sizeGib,
            String type,
            String zone,
            @Nullable OutpostArn outpostArn,
            boolean encrypted,
            boolean multiAttach,
            Instant createdAt,
            List<Attachment> attachments,
            List<Tag> tags) {
        this(id, state, sizeGib, type, zone, outpostArn, encrypted, multiAttach, createdAt, attachments, tags, "");
    }

    public Volume {
        attachments = List.copyOf(attachments);
        tags = List.copyOf(tags);
    }

    /** The value of the tag {@code Name}; empty if there is none. */
    public String name() {
        return tags.stream()
                .filter(tag -> tag.key().equals("Name"))
                .map(Tag::value)
                .findFirst()
                .orElse("");
    }

    /** The Outpost that the volume is on. */
    public Optional<OutpostArn> outpost() {
        return Optional.ofNullable(outpostArn);
    }

    /**
     * Whether the zone's name is a Local Zone's: {@code us-west-2-lax-1a}, a group after the Region, where an
     * Availability Zone has a bare letter. Wavelength Zones ({@code -wl1-}) keep no snapshots.
     */
    public boolean inLocalZone() {
        return zone.matches("[a-z]+(-[a-z]+)+-[0-9]+-[a-z]{3,}-[0-9]+[a-z]") && !zone.contains("-wl");
    }
}
