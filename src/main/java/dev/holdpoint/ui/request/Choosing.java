package dev.holdpoint.ui.request;

import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Listing;
import dev.holdpoint.ui.fx.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What is chosen and how it is to be taken: each volume at a point in time of its own, or an instance as one set. The
 * volumes are the {@link Selection}'s; which instances are sets is kept here. FX thread only.
 */
public final class Choosing {
    private final Selection selection;
    private final Listing listing;
    private final Set<String> sets = new HashSet<>();
    private final ReadOnlyObjectWrapper<Grouping> grouping = new ReadOnlyObjectWrapper<>(Grouping.EMPTY);

    public Choosing(Selection selection, Listing listing) {
        this.selection = selection;
        this.listing = listing;
        selection.rows().subscribe(rows -> regroup());
        listing.complete().subscribe(complete -> regroup());
    }

    /** The chosen volumes, instance by instance. */
    ReadOnlyObjectProperty<Grouping> grouping() {
        return grouping.getReadOnlyProperty();
    }

    /** Whether every volume of an instance is known, without which a set could hold volumes that nobody saw. */
    ObservableValue<Boolean> complete() {
        return listing.complete();
    }

    /** Takes all volumes of an instance as one set. */
    void takeWhole(String instance) {
        sets.add(instance);
        selection.choose(listing.rows().stream()
                .filter(row -> row.volume().attachments().stream()
                        .anyMatch(attachment -> attachment.instanceId().equals(instance)))
                .toList());
        // Where all of them were chosen already, the selection has nothing to tell.
        regroup();
    }

    /** Takes the chosen volumes of these instances as one set each; their other volumes are left out. */
    void takeAsSets(List<Grouping.Group> groups) {
        takeAsSets(groups.stream()
                .flatMap(group -> group.of().stream())
                .map(host -> host.id())
                .collect(Collectors.toSet()));
    }

    /** Takes what is chosen of these instances as one set each. */
    void takeAsSets(Set<String> instances) {
        sets.addAll(instances);
        regroup();
    }

    /** Gives every volume of an instance a point in time of its own. */
    void takeOneByOne(String instance) {
        sets.remove(instance);
        regroup();
    }

    /** Takes a volume in or leaves it out. */
    void choose(VolumeRow row, boolean wanted) {
        if (wanted) {
            selection.choose(List.of(row));
        } else {
            selection.leaveOut(List.of(row.volume().id()));
        }
    }

    /** What was listed beside what is chosen. */
    Listing listing() {
        return listing;
    }

    /** How many volumes get a snapshot. */
    int count() {
        return selection.rows().get().size();
    }

    /** Forgets what is chosen. */
    void clear() {
        selection.clear();
    }

    /** Leaves volumes out. */
    void leaveOut(List<VolumeId> volumes) {
        selection.leaveOut(volumes);
    }

    private void regroup() {
        var chosen = selection.rows().get();
        if (chosen.isEmpty()) {
            sets.clear();
        }
        var next = Grouping.of(chosen, chosen.isEmpty() ? List.of() : listing.rows(), sets);
        sets.retainAll(hosts(chosen));
        grouping.set(next);
    }

    private static Set<String> hosts(List<VolumeRow> rows) {
        var hosts = new HashSet<String>();
        rows.forEach(row -> row.volume().attachments().forEach(attachment -> hosts.add(attachment.instanceId())));
        return hosts;
    }
}
