package dev.holdpoint.ui.request;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.NaturalOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chosen volumes as admins think of them: instance by instance, by name, and the unattached ones apart at the end.
 * Pure.
 */
record Grouping(List<Group> groups) {
    static final Grouping EMPTY = new Grouping(List.of());

    /** The instance of a group; {@code instance} is null where it could not be listed. */
    record Host(String id, @Nullable Instance instance) {
        /** As admins call it. */
        String name() {
            return instance == null || instance.name().isBlank() ? id : instance.name();
        }

        Optional<Instance> known() {
            return Optional.ofNullable(instance);
        }
    }

    /** A volume of a group, which a set may leave out. */
    record Entry(VolumeRow row, boolean chosen) {
        VolumeId id() {
            return row.volume().id();
        }
    }

    /**
     * The volumes of one instance, or those of none.
     *
     * @param host null for volumes that are not attached
     * @param set whether they are taken as one set; then the left out ones are among the entries
     * @param attached how many volumes the instance has, as far as they were listed
     */
    record Group(@Nullable Host host, List<Entry> entries, boolean set, int attached) {
        Group {
            entries = List.copyOf(entries);
        }

        Optional<Host> of() {
            return Optional.ofNullable(host);
        }

        List<VolumeRow> chosen() {
            return entries.stream().filter(Entry::chosen).map(Entry::row).toList();
        }

        long sizeGib() {
            return chosen().stream().mapToLong(row -> row.volume().sizeGib()).sum();
        }
    }

    Grouping {
        groups = List.copyOf(groups);
    }

    /**
     * Groups what is chosen.
     *
     * @param listed every volume that was listed, for what the instances have beside the chosen ones
     * @param sets the ids of the instances that are to be taken as sets
     */
    static Grouping of(List<VolumeRow> chosen, Collection<VolumeRow> listed, Set<String> sets) {
        var byHost = new LinkedHashMap<String, List<VolumeRow>>();
        chosen.forEach(row ->
                byHost.computeIfAbsent(hostOf(row), host -> new ArrayList<>()).add(row));
        var attached = attached(listed, byHost.keySet());
        var inSets = new HashSet<VolumeId>();
        var groups = new ArrayList<Group>();
        byHost.forEach((id, rows) -> {
            if (id.isEmpty()) {
                groups.add(new Group(null, entries(rows), false, rows.size()));
                return;
            }
            var host = new Host(id, instance(rows, attached.getOrDefault(id, List.of()), id));
            var all = attached.getOrDefault(id, rows);
            boolean set = sets.contains(id) && host.known().isPresent();
            groups.add(new Group(host, set ? ofSet(all, chosen, inSets) : entries(rows), set, all.size()));
        });
        return new Grouping(withoutSetMembers(groups, inSets).stream()
                .filter(group -> !group.chosen().isEmpty())
                .sorted(Comparator.comparing((Group group) -> group.host() == null)
                        .thenComparing(group -> group.of().map(Host::name).orElse(""), NaturalOrder.INSTANCE))
                .toList());
    }

    /** What is to be asked of EC2, or why that cannot be. */
    Checked<List<Subject>> subjects() {
        var subjects = new ArrayList<Subject>();
        var problems = new ArrayList<Problem>();
        for (var group : groups) {
            var instance = group.of().flatMap(Host::known);
            if (group.set() && instance.isPresent()) {
                var set = set(instance.get(), group);
                problems.addAll(set.problems());
                set.value().ifPresent(subjects::add);
            } else {
                group.chosen().forEach(row -> subjects.add(new Subject.Single(row.volume(), row.instance())));
            }
        }
        return problems.isEmpty() ? Checked.valid(List.copyOf(subjects)) : new Checked.Invalid<>(problems);
    }

    /** The instances of which several volumes are chosen, each to have a point in time of its own. */
    List<Group> mightBeSets() {
        return groups.stream()
                .filter(group -> !group.set() && group.entries().size() > 1)
                .filter(group -> group.of().flatMap(Host::known).isPresent())
                .toList();
    }

    /** The instances that are taken as sets. */
    List<Group> sets() {
        return groups.stream().filter(Group::set).toList();
    }

    /** The volumes that get a point in time of their own. */
    long singles() {
        return groups.stream()
                .filter(group -> !group.set())
                .mapToLong(group -> group.entries().size())
                .sum();
    }

    private static Checked<Subject.InstanceSet> set(Instance instance, Group group) {
        var volumes =
                group.entries().stream().map(entry -> entry.row().volume()).toList();
        var left = group.entries().stream()
                .filter(entry -> !entry.chosen())
                .map(entry -> entry.row().volume())
                .toList();
        var data = left.stream()
                .filter(volume -> !instance.bootsFrom(volume))
                .map(Volume::id)
                .collect(Collectors.toSet());
        return Subject.InstanceSet.parse(instance, volumes, data.size() < left.size(), data);
    }

    /** The id of the instance that a row belongs to; empty for none. */
    static String hostOf(VolumeRow row) {
        return row.attachedTo()
                .map(Instance::id)
                .orElseGet(() -> row.volume().attachments().stream()
                        .map(Attachment::instanceId)
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static Map<String, List<VolumeRow>> attached(Collection<VolumeRow> listed, Set<String> hosts) {
        var attached = new TreeMap<String, List<VolumeRow>>();
        for (var row : listed) {
            for (var attachment : row.volume().attachments()) {
                if (hosts.contains(attachment.instanceId())) {
                    attached.computeIfAbsent(attachment.instanceId(), host -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return attached;
    }

    private static @Nullable Instance instance(List<VolumeRow> rows, List<VolumeRow> more, String id) {
        for (var row : rows) {
            if (row.instance() != null) {
                return row.instance();
            }
        }
        for (var row : more) {
            if (row.instance() != null && row.instance().id().equals(id)) {
                return row.instance();
            }
        }
        return null;
    }

    /** A volume that two instances share is in the first set only: one snapshot of it is wanted. */
    private static List<Entry> ofSet(List<VolumeRow> all, List<VolumeRow> chosen, Set<VolumeId> inSets) {
        var wanted = chosen.stream().map(row -> row.volume().id()).collect(Collectors.toSet());
        var entries = new ArrayList<Entry>();
        for (var row : sorted(all)) {
            var id = row.volume().id();
            entries.add(new Entry(row, wanted.contains(id) && inSets.add(id)));
        }
        return entries;
    }

    private static List<Group> withoutSetMembers(List<Group> groups, Set<VolumeId> inSets) {
        return groups.stream()
                .map(group -> group.set()
                        ? group
                        : new Group(
                                group.host(),
                                group.entries().stream()
                                        .filter(entry -> !inSets.contains(entry.id()))
                                        .toList(),
                                false,
                                group.attached()))
                .toList();
    }

    private static List<Entry> entries(List<VolumeRow> rows) {
        return sorted(rows).stream().map(row -> new Entry(row, true)).toList();
    }

    /** The root volume first, then by name. */
    private static List<VolumeRow> sorted(List<VolumeRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((VolumeRow row) -> !row.root())
                        .thenComparing(row -> row.volume().name(), NaturalOrder.INSTANCE)
                        .thenComparing(row -> row.volume().id().value()))
                .toList();
    }
}
