package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The filters of a describe call: every one must fit, by any one of its values.
 *
 * @param <T> what is filtered
 */
final class Filters<T> implements Predicate<T> {
    /** Values in one call, all filters together (docs/ec2.md, FilterLimitExceeded). */
    private static final int MOST_VALUES = 200;

    private static final int LONGEST_VALUE = 255;

    /**
     * What can be filtered by.
     *
     * @param fields by a filter's name, the texts that an item has for it
     * @param tags an item's tags
     */
    record Fields<T>(Map<String, Function<T, List<String>>> fields, Function<T, Map<String, String>> tags) {
        Fields {
            fields = Map.copyOf(fields);
        }
    }

    private final Map<String, Wildcards> wanted;
    private final Fields<T> fields;

    private Filters(Map<String, Wildcards> wanted, Fields<T> fields) {
        this.wanted = wanted;
        this.fields = fields;
    }

    /** Reads the filters of {@code parameters}. */
    static <T> Filters<T> of(Parameters parameters, Fields<T> fields) throws Refusal {
        var values = new TreeMap<String, List<String>>();
        var count = 0;
        for (var group : parameters.groups("Filter")) {
            var name = group.required("Name");
            var some = group.list("Value");
            if (!fields.fields().containsKey(name) && !name.equals("tag-key") && !name.startsWith("tag:")) {
                throw Refusal.of("InvalidParameterValue", "The filter '" + Parameters.shown(name) + "' is invalid");
            }
            if (some.isEmpty()) {
                throw Refusal.of("InvalidParameterValue", "The filter '" + Parameters.shown(name) + "' has no value");
            }
            if (some.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                throw Refusal.of("InvalidParameterValue", "A filter value has more than 255 characters");
            }
            count += some.size();
            values.computeIfAbsent(name, ignored -> new ArrayList<>()).addAll(some);
        }
        if (count > MOST_VALUES) {
            throw Refusal.of("FilterLimitExceeded", "The maximum number of filter values is " + MOST_VALUES + ".");
        }
        var wanted = new TreeMap<String, Wildcards>();
        values.forEach((name, some) -> wanted.put(name, new Wildcards(some)));
        return new Filters<>(wanted, fields);
    }

    /** The names that are filtered by. */
    Set<String> names() {
        return new TreeSet<>(wanted.keySet());
    }

    /** Whether there is none. */
    boolean none() {
        return wanted.isEmpty();
    }

    @Override
    public boolean test(T item) {
        for (var one : wanted.entrySet()) {
            if (!fits(one.getKey(), one.getValue(), item)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String name, Wildcards values, T item) {
        if (name.startsWith("tag:")) {
            var value = fields.tags().apply(item).get(name.substring(4));
            return value != null && values.test(value);
        }
        if (name.equals("tag-key")) {
            return fields.tags().apply(item).keySet().stream().anyMatch(values);
        }
        var field = fields.fields().get(name);
        return field != null && field.apply(item).stream().anyMatch(values);
    }
}
