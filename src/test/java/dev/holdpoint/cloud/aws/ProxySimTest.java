package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.holdpoint.model.ProxyChoice.Mode;
import dev.holdpoint.proof.Canary;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Through a proxy that asks for a password. */
class ProxySimTest {
    private static final String ENDPOINT = "https://" + PrivateAuthority.HOST;

    @TempDir
    Path directory;

    private NetworkRig rig;

    @BeforeEach
    void build() throws Exception {
        rig = new NetworkRig(directory);
        rig.environment.put("AWS_CA_BUNDLE", rig.tls.pem());
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    @Test
    void withoutALoginTheProxyAsksAndNothingWasSentForCertain() throws IOException {
        rig.through(Mode.MANUAL);
        rig.ready();

        assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE proxy-authentication");
        assertThat(rig.create(ENDPOINT)).isEqualTo("certainly not: UNREACHABLE proxy-authentication");
        assertThat(rig.ec2.received()).isEmpty();
    }

    @Test
    void aLoginThatWasTypedOpensTheTunnelAndIsAskedForByTheProxyAlone() throws IOException {
        rig.through(Mode.MANUAL);
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);

        assertThat(rig.open(ENDPOINT)).isEqualTo("ok");
        assertThat(rig.proxy.asked()).contains("CONNECT ec2.corp.test:443 HTTP/1.1");
        assertThat(rig.ec2.received())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("proxy-authorization"));
    }

    @Test
    void aWrongPasswordIsTheProxysRefusalAndNotAws() throws IOException {
        rig.through(Mode.MANUAL);
        rig.ready().clients().signInToProxy(AskingProxy.USER, "wrong");

        assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE proxy-authentication");
    }

    @Test
    void aProxyThatDoesNotLetTheHostThroughIsSaidToBeTheOne() throws IOException {
        rig.through(Mode.MANUAL);
        rig.proxy.answers("403 Forbidden");
        rig.ready();

        assertThat(rig.create(ENDPOINT)).isEqualTo("certainly not: UNREACHABLE proxy-refused");
    }

    @Test
    void whatAServerBehindTheTunnelSaysIsNotTakenForTheProxysWord() throws IOException {
        rig.through(Mode.MANUAL);
        rig.ec2.answers(Replies.status(407, "text/html", "log in"));
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);

        assertThat(rig.create(ENDPOINT)).isEqualTo("in doubt: LOST proxy-authentication");
    }

    @Test
    void theEnvironmentsProxyIsUsedWithTheLoginThatStandsInIt() throws IOException {
        rig.environment.put(
                "HTTPS_PROXY", "http://jdoe%40corp:canary%3Aproxy%2Fpassword+7c1f@127.0.0.1:" + rig.proxy.port());
        rig.ready();

        assertThat(rig.open(ENDPOINT)).isEqualTo("ok");
    }

    @Test
    void aProxyThatIsItselfReachedByTlsIsUsed() throws Exception {
        try (var tls = new PrivateAuthority(rig.proxy.port())) {
            rig.environment.put(
                    "HTTPS_PROXY", "https://jdoe%40corp:canary%3Aproxy%2Fpassword+7c1f@127.0.0.1:" + tls.port());
            rig.ready();

            assertThat(rig.open(ENDPOINT)).isEqualTo("ok");
        }
        assertThat(rig.proxy.asked()).contains("CONNECT ec2.corp.test:443 HTTP/1.1");
    }

    @Test
    void aHostThatTheEnvironmentExceptsIsReachedDirectly() throws IOException {
        rig.environment.put("HTTPS_PROXY", "http://127.0.0.1:" + rig.proxy.port());
        rig.environment.put("NO_PROXY", "localhost, .corp.test");
        rig.ready();

        assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE dns");
        assertThat(rig.proxy.asked()).isEmpty();
    }

    @Test
    void thisMachineIsNeverReachedThroughAProxy() throws IOException {
        rig.through(Mode.MANUAL);
        rig.ready();

        assertThat(rig.open(rig.ec2.uri().toString())).isEqualTo("ok");
        assertThat(rig.open("https://127.0.0.1:" + rig.tls.port())).isEqualTo("ok");
        assertThat(rig.proxy.asked()).isEmpty();
    }

    @Test
    void theOperatorMayTurnTheEnvironmentsProxyOff() throws IOException {
        rig.environment.put("HTTPS_PROXY", "http://127.0.0.1:" + rig.proxy.port());
        rig.through(Mode.NONE);
        rig.ready();

        assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE dns");
        assertThat(rig.proxy.asked()).isEmpty();
    }

    @Test
    void theSystemsOwnProxyIsAskedForEachHostAndItsFirstHttpProxyUsed() throws IOException {
        var asked = new CopyOnWriteArrayList<URI>();
        rig.system = selecting(
                asked,
                new Proxy(Proxy.Type.SOCKS, at(1080)),
                new Proxy(Proxy.Type.HTTP, at(rig.proxy.port())),
                Proxy.NO_PROXY);
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);

        assertThat(rig.open(ENDPOINT)).isEqualTo("ok");
        assertThat(rig.proxy.asked()).contains("CONNECT ec2.corp.test:443 HTTP/1.1");
        assertThat(asked).isNotEmpty().containsOnly(URI.create("https://ec2.corp.test"));
    }

    @Test
    void whereTheSystemHasNoProxyForAHostItIsReachedDirectly() throws IOException {
        rig.system = selecting(new CopyOnWriteArrayList<>(), Proxy.NO_PROXY);
        rig.ready();

        assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE dns");
        assertThat(rig.proxy.asked()).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheSystem() throws IOException {
        var asked = new CopyOnWriteArrayList<URI>();
        rig.system = selecting(asked, new Proxy(Proxy.Type.HTTP, at(1)));
        rig.environment.put("HTTPS_PROXY", "http://127.0.0.1:" + rig.proxy.port());
        rig.ready();

        assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE proxy-authentication");
        assertThat(asked).isEmpty();
    }

    /** The one that the program uses, which also asks the OS where Java was told to. */
    @Test
    void javasOwnSelectorIsUnderstood() throws IOException {
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", Integer.toString(rig.proxy.port()));
        try {
            rig.system = ProxySelector.getDefault();
            rig.ready();

            assertThat(rig.open(ENDPOINT)).isEqualTo("UNREACHABLE proxy-authentication");
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    private static InetSocketAddress at(int port) {
        return InetSocketAddress.createUnresolved("127.0.0.1", port);
    }

    /** A system that answers the same for every host. */
    private static ProxySelector selecting(List<URI> asked, Proxy... proxies) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // It is not told: the HTTP client knows nothing of it.
            }
        };
    }

    @Test
    void theProxysPasswordIsInNoFileAndNoLog() throws IOException {
        var root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        rig.through(Mode.MANUAL);
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);
        rig.open(ENDPOINT);
        rig.proxy.answers("407 Again");
        rig.ready().clients().signInToProxy(AskingProxy.USER, AskingProxy.PASSWORD);
        rig.create(ENDPOINT);
        root.detachAppender(log);

        var said = said(log);
        assertThat(said).contains("GetCallerIdentity").doesNotContain(AskingProxy.PASSWORD);
        assertThat(new Canary(List.of(AskingProxy.PASSWORD)).in(directory)).isEmpty();
        assertThat(rig.clients().http().proxies().to(PrivateAuthority.HOST).toString())
                .contains("127.0.0.1")
                .doesNotContain(AskingProxy.PASSWORD);
    }

    /** Others may be about to write to it still. */
    private static String said(ListAppender<ILoggingEvent> log) {
        synchronized (log) {
            return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        }
    }
}
