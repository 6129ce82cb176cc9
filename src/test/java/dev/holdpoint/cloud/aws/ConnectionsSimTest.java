package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a connection: what is refused before the call, what the call tells, and where requests may go. */
class ConnectionsSimTest {
    private static final String ARN = "arn:aws-cn:iam::111122223333:user/jo";

    @TempDir
    Path home;

    private ScriptedServer server;
    private AwsClients clients;
    private AwsConnections connections;

    @BeforeEach
    void configure() throws IOException {
        server = new ScriptedServer().answers(Replies.xml(Replies.identity("111122223333", ARN)));
        Files.createDirectory(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), """
                [profile ops]
                region = eu-west-1
                aws_access_key_id = AKIAOPS
                aws_secret_access_key = secret
                [profile redirected]
                aws_access_key_id = AKIAOPS
                aws_secret_access_key = secret
                endpoint_url = %s
                [profile expired]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                sso_account_id = 111122223333
                sso_role_name = Admin
                """.formatted(server.uri()));
        clients = Confirmed.clients(
                SharedConfig.of(Map.of(), home),
                new DemoAccess(server::uri, "AKIADEMO", "secret"),
                () -> Wire.NOW,
                new HttpClients(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        connections = new AwsConnections(clients);
    }

    @AfterEach
    void stop() throws IOException {
        clients.close();
        server.close();
    }

    @Test
    void theConnectionIsWhatAwsSaysThatWeAre() throws CloudException {
        var endpoint = server.uri().toString();

        assertThat(connections.open(new ConnectionChoice("ops", "eu-west-1", endpoint)))
                .isEqualTo(new Connection("aws-cn", new AccountId("111122223333"), "eu-west-1", endpoint, "ops", ARN));
        assertThat(server.received().getFirst().action()).isEqualTo("GetCallerIdentity");
        assertThat(server.received().getFirst().header("Authorization"))
                .contains("Credential=AKIAOPS/")
                .contains("/eu-west-1/sts/");
        assertThat(server.received().getFirst().header("User-Agent")).contains("app/holdpoint");
    }

    @Test
    void theDemoIsSignedWithItsOwnKeysAndIgnoresTheProfile() throws CloudException {
        var demo = connections.open(new ConnectionChoice("ops", "eu-west-1", "demo"));

        assertThat(demo.endpoint()).isEqualTo("demo");
        assertThat(demo.profile()).isEmpty();
        assertThat(server.received().getFirst().header("Authorization")).contains("Credential=AKIADEMO/");
    }

    @Test
    void aBrokenConfigFileStopsAProfileWithItsLineAndNotTheDemo() throws Exception {
        Files.writeString(home.resolve(".aws/config"), "[profile ops]\nnonsense\n");

        assertThat(refusal("ops", "eu-west-1", server.uri().toString())).isEqualTo("REFUSED config-broken");
        assertThat(connections.open(ConnectionChoice.demo("eu-west-1")).endpoint())
                .isEqualTo("demo");
    }

    @Test
    void anUnknownRegionProfileOrEndpointIsRefusedBeforeAnythingIsSent() {
        assertThat(refusal("ops", "eu-west-99", "")).isEqualTo("REFUSED region-unknown");
        assertThat(refusal("ops", "", "")).isEqualTo("REFUSED region-unknown");
        assertThat(refusal("ops", "EU WEST", server.uri().toString())).isEqualTo("REFUSED region-unknown");
        assertThat(refusal("nobody", "eu-west-1", "")).isEqualTo("REFUSED profile-unknown");
        assertThat(refusal("ops", "eu-west-1", "nonsense")).isEqualTo("REFUSED endpoint-malformed");
        assertThat(refusal("ops", "eu-west-1", "http://ec2.example")).isEqualTo("REFUSED endpoint-refused");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void keysThatAwsRefusesAreACredentialsFailureWithItsCode() {
        server.answers(Replies.status(403, "text/xml", """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>\
                <Code>InvalidClientTokenId</Code><Message>The security token is invalid.</Message></Error>\
                <RequestId>%s</RequestId></ErrorResponse>""".formatted(Replies.REQUEST_ID)));

        assertThat(failure("ops", "eu-west-1", server.uri().toString()))
                .extracting(CloudFailure::kind, CloudFailure::code, CloudFailure::requestId)
                .containsExactly(Kind.CREDENTIALS, "InvalidClientTokenId", Replies.REQUEST_ID);
    }

    @Test
    void anSsoSessionThatIsNotThereAsksForALogin() {
        assertThat(failure("expired", "eu-west-1", server.uri().toString()).kind())
                .isEqualTo(Kind.CREDENTIALS);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void anEndpointThatIsDownIsUnreachable() throws IOException {
        try (var dead = new DeadPort()) {
            assertThat(refusal("ops", "eu-west-1", dead.uri("http").toString()))
                    .isEqualTo("UNREACHABLE connect-refused");
        }
    }

    @Test
    void anEndpointOfAwssOwnServesEc2AloneAndOneOfOursStsToo() throws CloudException {
        var vpc = "https://vpce-0abc.ec2.eu-west-1.vpce.amazonaws.com";
        var ours = "https://ec2.corp.example";

        var own = URI.create("https://sts.eu-west-1.amazonaws.com");

        assertThat(stsEndpoint(vpc)).contains(own);
        assertThat(stsEndpoint(ours)).contains(URI.create(ours));
        assertThat(stsEndpoint("")).contains(own);
        assertThat(clients.make(new ConnectionChoice("ops", "eu-west-1", vpc))
                        .sending()
                        .serviceClientConfiguration()
                        .endpointOverride())
                .contains(URI.create(vpc));
    }

    private Optional<URI> stsEndpoint(String endpoint) throws CloudException {
        return clients.make(new ConnectionChoice("ops", "eu-west-1", endpoint))
                .sts()
                .serviceClientConfiguration()
                .endpointOverride();
    }

    @Test
    void aConnectionThatIsOpenedAgainUsesFreshClients() throws CloudException {
        var choice = new ConnectionChoice("ops", "eu-west-1", server.uri().toString());
        var before = clients.at(choice);
        assertThat(clients.at(choice)).isSameAs(before);

        connections.open(choice);

        assertThat(clients.at(choice)).isNotSameAs(before);
    }

    @Test
    void theSameConnectionGivesTheSameObjects() throws CloudException {
        var provider = new AwsCloudProvider(clients, () -> Wire.NOW);
        var connection = connections.open(ConnectionChoice.demo("eu-west-1"));
        var again = connections.open(ConnectionChoice.demo("eu-west-1"));

        assertThat(provider.snapshots(again)).isSameAs(provider.snapshots(connection));
        assertThat(provider.fleet(again)).isSameAs(provider.fleet(connection));
    }

    @Test
    void anEndpointThatAJournalRemembersIsCheckedAgain() {
        var remembered =
                new Connection("aws", new AccountId("111122223333"), "eu-west-1", "http://ec2.example", "ops", ARN);
        var cloud = new AwsCloudProvider(clients, () -> Wire.NOW).snapshots(remembered);

        assertThat(cloud.createSnapshot(Wire.PARAMETERS, Wire.NOW).toString())
                .startsWith("NotExecuted")
                .contains("endpoint-refused");
    }

    @Test
    void regionsOfAllPartitionsAreKnownWithoutAskingAws() {
        assertThat(connections.regions())
                .contains("eu-west-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1")
                .doesNotContain("aws-global")
                .isSorted();
        assertThat(connections.regionOf("ops")).isEqualTo("eu-west-1");
        assertThat(connections.regionOf("nobody")).isEmpty();
    }

    @Test
    void whatWarmsUpAsksNobody() {
        clients.warmUp();

        assertThat(server.received()).isEmpty();
    }

    private String refusal(String profile, String region, String endpoint) {
        var failure = failure(profile, region, endpoint);
        return failure.kind() + " " + failure.code();
    }

    private CloudFailure failure(String profile, String region, String endpoint) {
        try {
            connections.open(new ConnectionChoice(profile, region, endpoint));
        } catch (CloudException e) {
            return e.failure();
        }
        throw new AssertionError("opened");
    }
}
