package dev.holdpoint.sim.api;

import dev.holdpoint.sim.access.Ask;
import dev.holdpoint.sim.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** CreateTags and DeleteTags: all of the resources, or none and a refusal. */
final class ChangeTags implements Action {
    private static final int MOST = 1000;

    private final boolean create;

    private ChangeTags(boolean create) {
        this.create = create;
    }

    static ChangeTags create() {
        return new ChangeTags(true);
    }

    static ChangeTags delete() {
        return new ChangeTags(false);
    }

    @Override
    public String name() {
        return create ? "CreateTags" : "DeleteTags";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("ResourceId", "Tag", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        var ids = call.parameters().list("ResourceId");
        if (ids.isEmpty()) {
            throw Refusal.of("MissingParameter", "The request must contain the parameter ResourceId");
        }
        if (ids.size() > MOST) {
            throw Refusal.of("InvalidParameterValue", "There are more than " + MOST + " resources.");
        }
        var tags = call.parameters().groups("Tag");
        if (create && tags.isEmpty()) {
            throw Refusal.of("MissingParameter", "The request must contain the parameter Tag");
        }
        var read = TagRules.read(tags);
        var found = new ArrayList<Tagged>();
        for (var id : ids) {
            var one = Tagged.find(call, id);
            call.authorize(
                    "ec2:" + name(), one.arn(call), Map.of("aws:TagKeys", String.join(Ask.SEVERAL, read.keySet())));
            found.add(one);
        }
        call.endDryRun();
        var changed = new ArrayList<Map<String, String>>();
        for (var one : found) {
            changed.add(create ? added(one.tags(call), read) : removed(one.tags(call), tags));
        }
        for (var i = 0; i < found.size(); i++) {
            found.get(i).retag(call, changed.get(i));
        }
        return Outcome.changed(Outcome.done(), List.of());
    }

    private static Map<String, String> added(Map<String, String> old, Map<String, String> more) throws Refusal {
        var all = new TreeMap<>(old);
        all.putAll(more);
        TagRules.checkCount(all);
        return all;
    }

    /** Without any tag named, all go; with a key alone, whatever its value; with a value, only if it is that one. */
    private static Map<String, String> removed(Map<String, String> old, List<Parameters> named) throws Refusal {
        var left = new TreeMap<>(old);
        if (named.isEmpty()) {
            left.keySet().removeIf(key -> !TagRules.reserved(key));
        }
        for (var tag : named) {
            var key = tag.required("Key");
            var value = tag.values().get("Value");
            if (value == null || value.equals(left.get(key))) {
                left.remove(key);
            }
        }
        return left;
    }
}
