package dev.holdpoint.ui.request;

import dev.holdpoint.ui.request.Grouping.Entry;
import dev.holdpoint.ui.request.Grouping.Group;

/** A line of the tree of what is chosen. */
sealed interface ChosenItem {

    /** An instance, or the unattached volumes. */
    record Head(Group group) implements ChosenItem {}

    /** A volume below it. */
    record Line(Group group, Entry entry) implements ChosenItem {}
}
