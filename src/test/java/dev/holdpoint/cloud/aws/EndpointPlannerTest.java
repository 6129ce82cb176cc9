package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EndpointRoute;
import dev.holdpoint.model.EndpointRoute.Origin;
import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import dev.holdpoint.model.RegionInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, found out without sending any. */
class EndpointPlannerTest {
    private static final String EVIL = "https://ec2.evil.example";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private NetworkChoice choice = NetworkChoice.DEFAULT;

    static List<RegionInfo> everyRegion() {
        return AwsRegions.all();
    }

    @ParameterizedTest
    @MethodSource("everyRegion")
    void everyEndpointOfEveryPartitionIsAwssOwnInEveryVariant(RegionInfo region) {
        for (var service : new String[] {"ec2", "sts"}) {
            for (int variant = 0; variant < 4; variant++) {
                var uri = StandardEndpoints.of(service, region.id(), variant % 2 == 1, variant > 1);
                assertThat(Endpoints.isAws(uri)).as(uri.toString()).isTrue();
                assertThat(uri.getHost()).startsWith(service).contains("." + region.id() + ".");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, ec2.eu-west-1.amazonaws.com, sts.eu-west-1.amazonaws.com",
        "us-east-1, ec2.us-east-1.amazonaws.com, sts.us-east-1.amazonaws.com",
        "cn-north-1, ec2.cn-north-1.amazonaws.com.cn, sts.cn-north-1.amazonaws.com.cn",
        "us-gov-west-1, ec2.us-gov-west-1.amazonaws.com, sts.us-gov-west-1.amazonaws.com",
        "us-iso-east-1, ec2.us-iso-east-1.c2s.ic.gov, sts.us-iso-east-1.c2s.ic.gov",
        "us-isob-east-1, ec2.us-isob-east-1.sc2s.sgov.gov, sts.us-isob-east-1.sc2s.sgov.gov",
        "eu-isoe-west-1, ec2.eu-isoe-west-1.cloud.adc-e.uk, sts.eu-isoe-west-1.cloud.adc-e.uk",
        "us-isof-south-1, ec2.us-isof-south-1.csp.hci.ic.gov, sts.us-isof-south-1.csp.hci.ic.gov",
        "eusc-de-east-1, ec2.eusc-de-east-1.amazonaws.eu, sts.eusc-de-east-1.amazonaws.eu"
    })
    void everyPartitionIsReachedAtItsOwnDomainAndStsInTheRegion(String region, String ec2, String sts)
            throws CloudException {
        var plan = planner().plan(new ConnectionChoice("", region, ""));

        assertThat(plan.ec2()).hasToString("https://" + ec2);
        assertThat(plan.sts()).hasToString("https://" + sts);
    }

    @Test
    void fipsAndDualStackAreSettingsOrWhatTheEnvironmentOrTheProfileSays() throws Exception {
        choice = new NetworkChoice(ProxyChoice.SYSTEM, "", true, true);
        assertThat(route("", "").ec2().url()).isEqualTo("https://ec2-fips.eu-west-1.api.aws");
        choice = NetworkChoice.DEFAULT;
        environment.put("AWS_USE_FIPS_ENDPOINT", "true");
        assertThat(route("", "").sts().url()).isEqualTo("https://sts-fips.eu-west-1.amazonaws.com");
        environment.clear();
        config("use_dualstack_endpoint = true");
        assertThat(route("ops", "").ec2().url()).isEqualTo("https://ec2.eu-west-1.api.aws");
        assertThat(route("ops", "").unusual())
                .containsExactly("https://ec2.eu-west-1.api.aws", "https://sts.eu-west-1.api.aws");
    }

    @Test
    void theEndpointWithoutARegionsNameIsTheFirstRegions() throws CloudException {
        var endpoint = "https://ec2.amazonaws.com";

        assertThat(planner()
                        .plan(new ConnectionChoice("", "us-east-1", endpoint))
                        .ec2())
                .hasToString(endpoint);
        assertThat(refusal(new ConnectionChoice("", "eu-west-1", endpoint))).isEqualTo("endpoint-elsewhere");
    }

    @Test
    void aVpcsEndpointIsAwssOwnServesEc2AloneAndIsShown() throws CloudException {
        var vpc = "https://vpce-0abc12-xyz.ec2.eu-west-1.vpce.amazonaws.com";
        var route = route("", vpc);

        assertThat(route.foreign()).isEmpty();
        assertThat(route.unusual()).containsExactly(vpc);
        assertThat(route.sts().url()).isEqualTo("https://sts.eu-west-1.amazonaws.com");
        assertThat(refusal(new ConnectionChoice("", "eu-west-2", vpc))).isEqualTo("endpoint-elsewhere");
    }

    @Test
    void aHostOutsideAwsIsRefusedUntilItIsConfirmedForThatProfile() throws Exception {
        config("");
        var place = new ConnectionChoice("ops", "eu-west-1", "https://EC2.evil.example:443/");
        assertThat(refusal(place)).isEqualTo("endpoint-unconfirmed");
        given.add("other " + EVIL);
        assertThat(refusal(place)).isEqualTo("endpoint-unconfirmed");
        given.add("ops " + EVIL);

        assertThat(planner().plan(place).sts()).isEqualTo(planner().plan(place).ec2());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:4566", "http://[::1]:4566"})
    void thisMachineNeedsTheOperatorsWordToo(String endpoint) throws CloudException {
        assertThat(refusal(new ConnectionChoice("", "eu-west-1", endpoint))).isEqualTo("endpoint-unconfirmed");
        given.add(" " + endpoint);
        assertThat(planner()
                        .plan(new ConnectionChoice("", "eu-west-1", endpoint))
                        .ec2())
                .hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ec2.evil.example", "http://localhost:4566", "http://10.0.0.7"})
    void plainHttpElsewhereIsRefusedWhateverWasConfirmed(String endpoint) {
        given.add(" " + endpoint);
        environment.put("AWS_ENDPOINT_URL", endpoint);

        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> route("", ""))
                .withMessage("endpoint-refused");
        assertThat(refusal(new ConnectionChoice("", "eu-west-1", endpoint))).isEqualTo("endpoint-refused");
    }

    @Test
    void aRedirectionIsFollowedInTheOrderOfAwssReference() throws Exception {
        config("services = s\nendpoint_url = https://profile.example\n[services s]\nec2 =\n"
                + "  endpoint_url = https://services.example");
        environment.put("AWS_ENDPOINT_URL_EC2", "https://own-variable.example");
        environment.put("AWS_ENDPOINT_URL", "https://variable.example");

        assertThat(ec2("ops")).isEqualTo("https://own-variable.example ENVIRONMENT AWS_ENDPOINT_URL_EC2");
        environment.remove("AWS_ENDPOINT_URL_EC2");
        assertThat(ec2("ops")).isEqualTo("https://variable.example ENVIRONMENT AWS_ENDPOINT_URL");
        environment.clear();
        assertThat(ec2("ops")).isEqualTo("https://services.example PROFILE services ec2 endpoint_url");
        config("endpoint_url = https://profile.example");
        assertThat(ec2("ops")).isEqualTo("https://profile.example PROFILE endpoint_url");
        assertThat(route("ops", "https://typed.example").ec2().origin()).isEqualTo(Origin.CHOSEN);
    }

    @Test
    void aRedirectionThatIsToldToBeIgnoredIs() throws Exception {
        environment.put("AWS_ENDPOINT_URL", EVIL);
        environment.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assertThat(route("", "").foreign()).isEmpty();
        environment.remove("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
        config("ignore_configured_endpoint_urls = true");
        assertThat(route("ops", "").foreign()).isEmpty();
        assertThat(route("", "").foreign()).hasSize(1);
    }

    @Test
    void stsFollowsWhatIsMeantForItAndNotWhatIsMeantForEc2Alone() throws Exception {
        environment.put("AWS_ENDPOINT_URL_STS", "https://sts.evil.example");
        assertThat(route("", "").ec2().usual()).isTrue();
        assertThat(route("", "").sts().url()).isEqualTo("https://sts.evil.example");
        assertThat(refusal(new ConnectionChoice("", "eu-west-1", ""))).isEqualTo("endpoint-unconfirmed");
        environment.clear();
        environment.put("AWS_ENDPOINT_URL_EC2", EVIL);
        assertThat(route("", "").sts().url()).isEqualTo("https://sts.eu-west-1.amazonaws.com");
        environment.clear();
        environment.put("AWS_ENDPOINT_URL", EVIL);
        assertThat(route("", "").sts().url()).isEqualTo(EVIL);
    }

    @Test
    void aRunStaysBoundToWhereItWasBegunWhateverTheEnvironmentSaysLater() throws CloudException {
        environment.put("AWS_ENDPOINT_URL", EVIL);
        var pinned = planner().pinned(new ConnectionChoice("", "eu-west-1", ""));
        assertThat(pinned).isEqualTo(EVIL);

        var begunAtAws = planner().plan(new ConnectionChoice("", "eu-west-1", ""));
        assertThat(begunAtAws.ec2()).hasToString("https://ec2.eu-west-1.amazonaws.com");
        assertThat(begunAtAws.sts()).hasToString("https://sts.eu-west-1.amazonaws.com");
        environment.clear();
        given.add(" " + EVIL);
        assertThat(planner().plan(new ConnectionChoice("", "eu-west-1", pinned)).ec2())
                .hasToString(EVIL);
    }

    @Test
    void aClientOfOursGoesToThePlannedHostThoughTheEnvironmentNamesAnother() throws Exception {
        environment.put("AWS_ENDPOINT_URL", EVIL);
        config("endpoint_url = " + EVIL);
        try (var clients = new AwsClients(
                SharedConfig.of(environment, home),
                new DemoAccess(() -> URI.create(EVIL), "", ""),
                () -> Wire.NOW,
                reach())) {
            var made = clients.make(new ConnectionChoice("ops", "eu-west-1", ""));

            assertThat(made.sending().serviceClientConfiguration().endpointOverride())
                    .hasValueSatisfying(uri -> assertThat(uri).hasHost("ec2.eu-west-1.amazonaws.com"));
            assertThat(made.sts().serviceClientConfiguration().endpointOverride())
                    .hasValueSatisfying(uri -> assertThat(uri).hasHost("sts.eu-west-1.amazonaws.com"));
        }
    }

    private String ec2(String profile) throws CloudException {
        var leg = route(profile, "").ec2();
        return leg.url() + " " + leg.origin() + " " + leg.setting();
    }

    private EndpointRoute route(String profile, String endpoint) throws CloudException {
        return planner().routeOf(new ConnectionChoice(profile, "eu-west-1", endpoint));
    }

    private String refusal(ConnectionChoice place) {
        try {
            planner().plan(place);
            return "";
        } catch (CloudException e) {
            return e.failure().code();
        }
    }

    private EndpointPlanner planner() {
        return new EndpointPlanner(SharedConfig.of(environment, home), reach());
    }

    private Reach reach() {
        return new Reach(
                new EndpointConsents() {
                    @Override
                    public boolean given(String profile, String origin) {
                        return given.contains(profile + " " + origin);
                    }

                    @Override
                    public void give(String profile, String origin, boolean remember) {
                        given.add(profile + " " + origin);
                    }
                },
                () -> choice);
    }

    private void config(String lines) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/config"),
                "[profile ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = secret\n" + lines + "\n");
    }
}
