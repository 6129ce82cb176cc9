package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The actions that are simulated, by service and name. */
final class Actions {
    private final Map<String, Action> ec2;
    private final Map<String, Action> sts;

    Actions(Duration lag) {
        ec2 = byName(List.of(
                new DescribeVolumes(),
                new DescribeInstances(),
                new DescribeSnapshots(),
                new DescribePlaces.Regions(),
                new DescribePlaces.Zones(),
                new DescribeTags(),
                new DescribeImages(),
                new DescribeLockedSnapshots(),
                new CreateSnapshot(lag),
                new CreateSnapshots(lag),
                new DeleteSnapshot(),
                ChangeTags.create(),
                ChangeTags.delete()));
        sts = byName(SecurityTokens.actions());
    }

    /** The action {@code name}; every other is refused as EC2 does. */
    Action find(Dialect dialect, String name) throws Refusal {
        var action = (dialect == Dialect.STS ? sts : ec2).get(name);
        if (action == null) {
            throw Refusal.of(
                    "InvalidAction", "The action " + Parameters.shown(name) + " is not valid for this web service.");
        }
        return action;
    }

    private static Map<String, Action> byName(List<Action> actions) {
        return actions.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
    }
}
