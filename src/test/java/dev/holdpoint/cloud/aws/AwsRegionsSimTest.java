package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.RegionInfo;
import dev.holdpoint.model.RegionInfo.OptIn;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsRegionsSimTest {

    @Test
    void everyPartitionIsThereWithLongNamesAwssOwnFirst() {
        var all = AwsRegions.all();

        assertThat(all.stream().map(RegionInfo::partition).distinct())
                .containsExactly(
                        "aws", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-us-gov");
        assertThat(all)
                .hasSizeGreaterThan(40)
                .contains(new RegionInfo("eu-west-1", "Europe (Ireland)", "aws", "AWS Standard"))
                .noneMatch(region -> region.id().endsWith("-global"));
    }

    @Test
    void aRegionIsCalledAsAwsCallsItAndOneThatNobodyKnowsHasNoName() {
        assertThat(AwsRegions.nameOf("cn-north-1")).isEqualTo("China (Beijing)");
        assertThat(AwsRegions.nameOf("mars-north-1")).isEmpty();
    }

    @Test
    void theAccountsOptInsComeFromDescribeRegionsWithAllRegions() throws IOException, CloudException {
        try (var ec2 = SimulatedEc2.start(SimOptions.usual());
                var clients = new AwsClients(
                        new SharedConfig(Path.of("none"), Path.of("none"), Map.of()),
                        new DemoAccess(
                                ec2::endpoint, SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY),
                        Instant::now,
                        Confirmed.REACH)) {
            var demo = new Connection("aws", new AccountId("000000000000"), "eu-west-1", Connection.DEMO, "", "");

            assertThat(new AwsRegions(clients).optIn(demo))
                    .containsEntry("eu-west-1", OptIn.NOT_REQUIRED)
                    .containsValue(OptIn.NOT_OPTED_IN);
        }
    }
}
