package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What EC2 asks of tags (docs/ec2.md, section 1, Tags). */
final class TagRules {
    private static final int MOST = 50;
    private static final int LONGEST_KEY = 127;
    private static final int LONGEST_VALUE = 256;

    private TagRules() {}

    /** The tags that a create call wants for what it creates. */
    static Map<String, String> onCreate(Parameters parameters, String resourceType) throws Refusal {
        var tags = new TreeMap<String, String>();
        var specifications = parameters.groups("TagSpecification");
        for (var specification : specifications) {
            var type = specification.required("ResourceType");
            if (!type.equals(resourceType)) {
                throw Refusal.of(
                        "InvalidParameterValue",
                        "'" + Parameters.shown(type) + "' is not a valid taggable resource type for this operation.");
            }
            if (specification.groups("Tag").isEmpty()) {
                throw Refusal.of("InvalidParameterValue", "Tag specification must have at least one tag");
            }
            read(specification.groups("Tag"), tags);
        }
        if (specifications.size() > 1) {
            throw Refusal.of(
                    "InvalidParameterValue",
                    "The same resource type may not be specified more than once in tag" + " specifications");
        }
        checkCount(tags);
        return tags;
    }

    /** The tags in {@code groups}, checked one by one. */
    static Map<String, String> read(List<Parameters> groups) throws Refusal {
        var tags = new TreeMap<String, String>();
        read(groups, tags);
        return tags;
    }

    /** Refuses more than a resource can have; those that AWS itself gives are not counted. */
    static void checkCount(Map<String, String> tags) throws Refusal {
        if (tags.keySet().stream().filter(key -> !reserved(key)).count() > MOST) {
            throw Refusal.of("TagLimitExceeded", "The maximum number of tags on a resource is " + MOST + ".");
        }
    }

    static boolean reserved(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    private static void read(List<Parameters> groups, Map<String, String> into) throws Refusal {
        for (var group : groups) {
            var key = group.required("Key");
            var value = group.text("Value").orElse("");
            if (reserved(key)) {
                throw Refusal.of(
                        "InvalidParameterValue", "Tag keys starting with 'aws:' are reserved for internal use");
            }
            if (key.length() > LONGEST_KEY) {
                throw Refusal.of("InvalidParameterValue", "Tag key exceeds the maximum length of 127 characters");
            }
            if (value.length() > LONGEST_VALUE) {
                throw Refusal.of("InvalidParameterValue", "Tag value exceeds the maximum length of 256 characters");
            }
            if (into.put(key, value) != null) {
                throw Refusal.of(
                        "InvalidParameterValue", "Duplicate tag key '" + Parameters.shown(key) + "' specified.");
            }
        }
    }
}
