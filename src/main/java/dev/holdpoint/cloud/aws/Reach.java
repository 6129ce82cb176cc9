package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.model.NetworkChoice;
import java.util.function.Supplier;

/**
 * What the operator has to say about where requests go and how.
 *
 * @param consents which endpoints outside AWS were confirmed, and for whom
 * @param choice the network's settings; asked each time, as they may change
 */
public record Reach(EndpointConsents consents, Supplier<NetworkChoice> choice) {}
