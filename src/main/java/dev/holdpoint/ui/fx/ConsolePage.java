package dev.holdpoint.ui.fx;

import dev.holdpoint.model.Connection;
import java.util.Optional;

/** Where the AWS console shows a thing. Any thread may call it. */
public final class ConsolePage {
    private ConsolePage() {}

    /** The page of a volume; the simulated EC2, and an endpoint that is not AWS's own, have none. */
    public static Optional<String> ofVolume(Connection connection, String volume) {
        return page(connection, "VolumeDetails:volumeId=" + volume);
    }

    private static Optional<String> page(Connection connection, String place) {
        if (connection.isDemo() || !connection.endpoint().isEmpty()) {
            return Optional.empty();
        }
        return domain(connection.partition())
                .map(domain ->
                        "https://%2$s.%1$s/ec2/home?region=%2$s#%3$s".formatted(domain, connection.region(), place));
    }

    /**
     * The console's domains:
     * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
     */
    private static Optional<String> domain(String partition) {
        return switch (partition) {
            case "aws" -> Optional.of("console.aws.amazon.com");
            case "aws-cn" -> Optional.of("console.amazonaws.cn");
            case "aws-us-gov" -> Optional.of("console.amazonaws-us-gov.com");
            default -> Optional.empty();
        };
    }
}
