package dev.holdpoint.ui.fx;

import java.util.Locale;

/**
 * How an item of a {@link Picker} is shown in its list.
 *
 * @param words what it is called
 * @param hint what else there is to know, shown smaller; may be empty
 * @param group the heading that it stands under, shown above the first of them; may be empty
 */
public record PickerLine(String words, String hint, String group) {

    /** Whether what was typed, in lower case, occurs in any of it. */
    boolean holds(String typed) {
        return (words + " " + hint + " " + group).toLowerCase(Locale.ROOT).contains(typed);
    }
}
