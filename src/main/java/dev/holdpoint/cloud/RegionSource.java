package dev.holdpoint.cloud;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.RegionInfo;
import java.util.List;
import java.util.Map;

/** The Regions of all partitions. Asking AWS blocks: call it on a virtual thread. */
public interface RegionSource {

    /** Every Region that is known without asking AWS, partition by partition. */
    List<RegionInfo> known();

    /**
     * What DescribeRegions says of the connection's account: by the Region's id, those of its partition.
     *
     * @throws CloudException if AWS could not be asked
     */
    Map<String, RegionInfo.OptIn> optIn(Connection connection) throws CloudException;
}
