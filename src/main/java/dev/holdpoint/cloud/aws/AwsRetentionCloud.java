package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;

/** EC2, spoken to with the AWS SDK, as far as keeping and deleting snapshots afterwards goes. */
final class AwsRetentionCloud implements RetentionCloud {
    private static final int A_PAGE = 1000;
    /** The states of a lock in which a snapshot cannot be deleted. */
    private static final Set<String> LOCKED = Set.of("compliance", "governance", "compliance-cooloff");

    private final Clients.Source clients;
    private final InstantSource clock;

    AwsRetentionCloud(Clients.Source clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Permission mayDelete(SnapshotId snapshot) {
        var transmission = new Transmission(clock.instant());
        try {
            var answer = clients.get()
                    .sending()
                    .deleteSnapshot(request -> request.snapshotId(snapshot.value())
                            .dryRun(true)
                            .overrideConfiguration(Requests.once(transmission)));
            return new Permission.CouldNotTell(AwsFailures.untrusted(
                            "dry-run-ignored", Answers.requestId(answer).orElse(""), snapshot.value())
                    .asked());
        } catch (CloudException e) {
            return new Permission.CouldNotTell(e.failure().asked());
        } catch (RuntimeException e) {
            // EC2 answers every dry run with an error; anything else that is thrown tells nothing about permission.
            return permission(AwsFailures.of(e, transmission));
        }
    }

    private static Permission permission(CloudFailure failure) {
        return switch (failure.kind()) {
            case DRY_RUN_PASSED -> new Permission.Allowed();
            case DENIED -> new Permission.Denied(failure.problem());
            default -> new Permission.CouldNotTell(failure.asked());
        };
    }

    @Override
    public Map<SnapshotId, List<String>> images(List<SnapshotId> snapshots) throws CloudException {
        var filter = Filter.builder()
                .name("block-device-mapping.snapshot-id")
                .values(snapshots.stream().map(SnapshotId::value).toList())
                .build();
        var found = new HashMap<SnapshotId, List<String>>();
        @Nullable String token = null;
        do {
            var page = images(filter, token);
            Answers.read(page, () -> gather(page, snapshots, found));
            token = page.nextToken();
        } while (token != null);
        return found;
    }

    private DescribeImagesResponse images(Filter filter, @Nullable String token) throws CloudException {
        // Images that are deprecated or disabled need their snapshots as well.
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeImages(request -> request.owners("self")
                        .includeDeprecated(true)
                        .includeDisabled(true)
                        .filters(filter)
                        .maxResults(A_PAGE)
                        .nextToken(token)));
        Answers.requirePage(page, page.hasImages(), token, page.nextToken());
        return page;
    }

    private static boolean gather(
            DescribeImagesResponse page, List<SnapshotId> wanted, Map<SnapshotId, List<String>> found) {
        for (var image : page.images()) {
            image.blockDeviceMappings().stream()
                    .map(mapping -> mapping.ebs())
                    .filter(Objects::nonNull)
                    .map(EbsBlockDevice::snapshotId)
                    .filter(id -> id != null && SnapshotId.fits(id))
                    .map(SnapshotId::new)
                    .filter(wanted::contains)
                    .forEach(id -> found.computeIfAbsent(id, ignored -> new ArrayList<>())
                            .add(Objects.requireNonNull(image.imageId(), "imageId")));
        }
        return true;
    }

    @Override
    public Map<SnapshotId, String> locks(List<SnapshotId> snapshots) throws CloudException {
        var ids = snapshots.stream().map(SnapshotId::value).toList();
        var page =
                Calls.read(() -> clients.get().reading().describeLockedSnapshots(request -> request.snapshotIds(ids)));
        Answers.requirePage(page, page.hasSnapshots(), null, null);
        return Answers.read(page, () -> {
            var found = new HashMap<SnapshotId, String>();
            page.snapshots().stream()
                    .filter(lock -> LOCKED.contains(Objects.requireNonNull(lock.lockStateAsString(), "lockState")))
                    .forEach(lock -> found.put(new SnapshotId(lock.snapshotId()), lock.lockStateAsString()));
            return found;
        });
    }

    @Override
    public void keepUntil(SnapshotId snapshot, LocalDate utcDate) throws CloudException {
        var transmission = new Transmission(clock.instant());
        var tag =
                Tag.builder().key(Carriers.KEEP_UNTIL).value(utcDate.toString()).build();
        try {
            var answer = clients.get()
                    .sending()
                    .createTags(request -> request.resources(snapshot.value())
                            .tags(tag)
                            .overrideConfiguration(Requests.once(transmission)));
            if (Answers.requestId(answer).isEmpty()) {
                throw Answers.untrusted(answer);
            }
        } catch (RuntimeException e) {
            throw AwsFailures.exception(AwsFailures.of(e, transmission), e);
        }
    }
}
