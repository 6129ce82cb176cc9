package dev.holdpoint.cloud.aws;

import java.net.URI;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.endpoints.Ec2EndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/** AWS's own endpoints, by the SDK's rules. STS is always asked in the Region, never at its global endpoint. */
final class StandardEndpoints {
    private StandardEndpoints() {}

    /** The endpoint of {@code ec2} or {@code sts}. */
    static URI of(String service, String region, boolean fips, boolean dualStack) {
        var endpoint = service.equals("sts")
                ? StsEndpointProvider.defaultProvider()
                        .resolveEndpoint(with -> with.region(Region.of(region))
                                .useFips(fips)
                                .useDualStack(dualStack)
                                .useGlobalEndpoint(false))
                : Ec2EndpointProvider.defaultProvider()
                        .resolveEndpoint(with ->
                                with.region(Region.of(region)).useFips(fips).useDualStack(dualStack));
        return endpoint.join().endpointUrl().toUri();
    }
}
