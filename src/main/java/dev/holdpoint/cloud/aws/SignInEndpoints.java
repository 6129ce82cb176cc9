package dev.holdpoint.cloud.aws;

import java.net.URI;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.signin.endpoints.SigninEndpointProvider;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;

/** AWS's own endpoints of the services that sign in, by the SDK's rules; nothing redirects them. */
final class SignInEndpoints {
    private SignInEndpoints() {}

    static URI portal(String region) {
        return SsoEndpointProvider.defaultProvider()
                .resolveEndpoint(with -> with.region(Region.of(region)))
                .join()
                .endpointUrl()
                .toUri();
    }

    static URI oidc(String region) {
        return SsoOidcEndpointProvider.defaultProvider()
                .resolveEndpoint(with -> with.region(Region.of(region)))
                .join()
                .endpointUrl()
                .toUri();
    }

    static URI signin(String region) {
        return SigninEndpointProvider.defaultProvider()
                .resolveEndpoint(with -> with.region(Region.of(region)))
                .join()
                .endpointUrl()
                .toUri();
    }
}
