package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.HttpAnswer;
import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.Outpost;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The one call of the Outposts service that a client of EBS needs: GET /outposts, JSON. */
final class Outposts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Outposts() {}

    static HttpAnswer list(Call call, String requestId) throws Refusal {
        call.authorize("outposts:ListOutposts");
        var status = call.parameters().text("LifeCycleStatusFilter").orElse("ACTIVE");
        var zone = call.parameters().text("AvailabilityZoneFilter");
        var zoneId = call.parameters().text("AvailabilityZoneIdFilter");
        List<Map<String, Object>> outposts = call.region().outposts().stream()
                .filter(one -> status.equals("ACTIVE"))
                .filter(one -> zone.isEmpty() || zone.get().equals(one.zone()))
                .filter(one -> zoneId.isEmpty() || zoneId.get().equals(one.zoneId()))
                .map(Outposts::line)
                .toList();
        return HttpAnswer.of(200, "application/json", JSON.writeValueAsString(Map.of("Outposts", outposts)))
                .with("x-amzn-RequestId", requestId);
    }

    static String message(String sentence) {
        return JSON.writeValueAsString(Map.of("Message", sentence));
    }

    private static Map<String, Object> line(Outpost one) {
        return Map.of(
                "OutpostId", one.id(),
                "OutpostArn", one.arn(),
                "OwnerId", SimulatedAccount.ID,
                "SiteId", "os-" + one.id().substring(3),
                "Name", one.name(),
                "LifeCycleStatus", "ACTIVE",
                "AvailabilityZone", one.zone(),
                "AvailabilityZoneId", one.zoneId(),
                "SupportedHardwareType", "RACK",
                "Tags", Map.of());
    }
}
