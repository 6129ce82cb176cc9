package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks EC2 for what the checks of a plan go by, in as few calls as it takes. What cannot be asked is said and does not
 * keep the rest from being asked. Blocks: for a background thread.
 */
final class Scout {
    private final SnapshotCloud cloud;
    private final BooleanSupplier cancelled;
    private final List<Problem> gaps = new ArrayList<>();

    private Scout(SnapshotCloud cloud, BooleanSupplier cancelled) {
        this.cloud = cloud;
        this.cancelled = cancelled;
    }

    /** A question that may fail. */
    private interface Question<T> {
        T ask() throws CloudException;
    }

    /**
     * Looks around.
     *
     * @param known how many snapshots the account has, if that was counted of late
     * @param cancelled whether nobody wants to know any more: then no further call is made
     */
    static Scene look(SnapshotCloud cloud, Plan plan, OptionalLong known, BooleanSupplier cancelled) {
        return new Scout(cloud, cancelled).look(plan, known);
    }

    /**
     * Looks at the volumes and instances of requests that waited, and at nothing else.
     *
     * @throws CloudException if EC2 refused or could not be asked
     */
    static Scene glance(SnapshotCloud cloud, List<SnapshotParameters> requests) throws CloudException {
        var volumes = new ArrayList<Volume>();
        for (var part : Lookup.parts(
                requests.stream().map(SnapshotParameters::volume).distinct().toList())) {
            volumes.addAll(cloud.volumes(part));
        }
        var hosts = new LinkedHashSet<String>();
        requests.forEach(request -> request.set().map(SnapshotSet::instance).ifPresent(hosts::add));
        hosts.addAll(hostsOf(volumes));
        var instances = new ArrayList<Instance>();
        for (var part : Lookup.parts(List.copyOf(hosts))) {
            instances.addAll(cloud.instances(part));
        }
        return new Scene(
                byId(volumes, Volume::id),
                true,
                byId(instances, Instance::id),
                Map.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of());
    }

    private static List<String> hostsOf(List<Volume> volumes) {
        return volumes.stream()
                .flatMap(volume -> volume.attachments().stream())
                .map(Attachment::instanceId)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private Scene look(Plan plan, OptionalLong known) {
        var ids = plan.items().stream().map(item -> item.key().volume()).toList();
        int before = gaps.size();
        var volumes = all(ids, cloud::volumes, "check.not-described");
        boolean described = gaps.size() == before && !cancelled.getAsBoolean();
        var hosts = new LinkedHashSet<String>();
        plan.items().stream()
                .flatMap(item -> item.parameters().set().map(SnapshotSet::instance).stream())
                .forEach(hosts::add);
        hosts.addAll(hostsOf(described ? volumes : plan.request().volumes()));
        var instances = all(List.copyOf(hosts), cloud::instances, "check.not-described");
        Function<List<VolumeId>, SnapshotQuery> query = SnapshotQuery.ByVolumes::new;
        var snapshots = all(ids, part -> cloud.look(query.apply(part)).snapshots(), "check.not-looked");
        var pending = count(
                () -> (long) cloud.look(new SnapshotQuery.Pending()).snapshots().size());
        var total = known.isPresent() ? known : count(cloud::countSnapshots);
        return new Scene(
                byId(volumes, Volume::id),
                described,
                byId(instances, Instance::id),
                snapshots.stream().collect(Collectors.groupingBy(Sighting::volume)),
                pending,
                total,
                gaps.stream().distinct().toList());
    }

    private static <I, T> Map<I, T> byId(List<T> all, Function<T, I> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, same) -> one));
    }

    /** Asks for a part of the ids at a time. */
    private interface Parts<I, T> {
        List<T> ask(List<I> part) throws CloudException;
    }

    private <I, T> List<T> all(List<I> ids, Parts<I, T> parts, String gap) {
        var found = new ArrayList<T>();
        for (var part : Lookup.parts(ids)) {
            if (!cancelled.getAsBoolean()) {
                found.addAll(ask(() -> parts.ask(part), gap, List.of()));
            }
        }
        return found;
    }

    private OptionalLong count(Question<Long> question) {
        return cancelled.getAsBoolean()
                ? OptionalLong.empty()
                : ask(() -> OptionalLong.of(question.ask()), "check.not-counted", OptionalLong.empty());
    }

    private <T> T ask(Question<T> question, String gap, T instead) {
        try {
            return question.ask();
        } catch (CloudException e) {
            gaps.add(missing(gap, e.failure().code()));
            return instead;
        } catch (RuntimeException e) {
            // An SDK may throw what it likes; the other questions are still worth asking.
            gaps.add(missing(gap, Lookup.unforeseen(e).code()));
            return instead;
        }
    }

    private static Problem missing(String gap, String code) {
        return switch (gap) {
            case "check.not-described" -> Problem.amber("check.not-described", code);
            case "check.not-counted" -> Problem.amber("check.not-counted", code);
            default -> Problem.amber("check.not-looked", code);
        };
    }
}
