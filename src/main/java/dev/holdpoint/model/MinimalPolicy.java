package dev.holdpoint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The IAM policy that is enough for a plan, to be given to an administrator: what is looked at, what is taken and what
 * is tagged, in this account and Region and no other (docs/ec2.md, section 1). Any thread may call it.
 */
public record MinimalPolicy(Plan plan) {

    /** As JSON. */
    public String json() {
        var place = plan.connection();
        var statements = new ArrayList<String>();
        statements.add(allow(
                List.of(
                        "ec2:DescribeVolumes",
                        "ec2:DescribeInstances",
                        "ec2:DescribeSnapshots",
                        "ec2:DescribeRegions",
                        "ec2:DescribeAvailabilityZones"),
                List.of("*"),
                ""));
        boolean sets =
                plan.items().stream().anyMatch(item -> item.parameters().set().isPresent());
        boolean singles =
                plan.items().stream().anyMatch(item -> item.parameters().set().isEmpty());
        var takes = new ArrayList<String>();
        if (singles) {
            takes.add("CreateSnapshot");
            statements.add(allow(List.of("ec2:CreateSnapshot"), List.of(own(place, "volume/*"), snapshots(place)), ""));
        }
        if (sets) {
            takes.add("CreateSnapshots");
            statements.add(allow(
                    List.of("ec2:CreateSnapshots"),
                    List.of(own(place, "instance/*"), own(place, "volume/*"), snapshots(place)),
                    ""));
        }
        if (plan.items().stream().anyMatch(item -> !item.parameters().tags().isEmpty())) {
            var condition =
                    ",\n     \"Condition\": {\"StringEquals\": {\"ec2:CreateAction\": %s}}".formatted(list(takes));
            statements.add(allow(List.of("ec2:CreateTags"), List.of(snapshots(place)), condition));
        }
        return """
                {"Version": "2012-10-17", "Statement": [
                %s]}
                """.formatted(String.join(",\n", statements));
    }

    /** Every snapshot of the Region: their ARNs name no account. */
    public static String snapshots(Connection place) {
        return "arn:%s:ec2:%s::snapshot/*".formatted(place.partition(), place.region());
    }

    private static String own(Connection place, String what) {
        return "arn:%s:ec2:%s:%s:%s".formatted(place.partition(), place.region(), place.account(), what);
    }

    private static String allow(List<String> actions, List<String> resources, String condition) {
        return "    {\"Effect\": \"Allow\", \"Action\": %s,\n     \"Resource\": %s%s}"
                .formatted(list(actions), list(resources), condition);
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
