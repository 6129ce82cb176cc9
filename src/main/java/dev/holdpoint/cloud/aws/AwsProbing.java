package dev.holdpoint.cloud.aws;

import static dev.holdpoint.model.ConnectionStep.failed;
import static dev.holdpoint.model.ConnectionStep.passed;
import static dev.holdpoint.model.ConnectionStep.without;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.ConnectionProbe.Probing;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.ConnectionStep.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One connection, step by step; each step stands on the ones before. One thread at a time. */
final class AwsProbing implements Probing {
    private static final int PATIENCE_MILLIS = 5000;
    private static final int FEW = 5;

    private final AwsClients clients;
    private final InstantSource clock;
    private final ConnectionChoice choice;
    private ConnectionChoice place;
    private URI endpoint = URI.create("https://unknown.invalid");
    private Optional<ProxyServer> proxy = Optional.empty();
    private List<InetAddress> addresses = List.of();
    private @Nullable Greeting greeting;

    AwsProbing(AwsClients clients, InstantSource clock, ConnectionChoice choice) {
        this.clients = clients;
        this.clock = clock;
        this.choice = choice;
        this.place = choice;
    }

    @Override
    public ConnectionStep make(ConnectionStep.Kind kind) {
        return switch (kind) {
            case ENDPOINT -> endpoint();
            case DNS -> dns();
            case TCP -> tcp();
            case PROXY -> proxy();
            case TLS -> tls();
            case CLOCK -> clock();
            case SIGNATURE -> signature();
            case PERMISSION -> permission();
        };
    }

    private ConnectionStep endpoint() {
        try {
            if (!choice.isDemo()) {
                clients.endpoints().requireSensible(choice);
                place = new ConnectionChoice(
                        choice.profile(), choice.region(), clients.endpoints().pinned(choice));
            }
            var plan = clients.plan(place);
            endpoint = plan.ec2();
            proxy = clients.http().proxies().to(host());
            return passed(
                    ConnectionStep.Kind.ENDPOINT,
                    plan.ec2().toString(),
                    plan.sts().toString());
        } catch (CloudException e) {
            return failed(ConnectionStep.Kind.ENDPOINT, e.failure().asked());
        }
    }

    /** With a proxy it is the proxy that looks up the endpoint's name. */
    private ConnectionStep dns() {
        var name = proxy.map(ProxyServer::host).orElse(host());
        try {
            addresses = List.of(InetAddress.getAllByName(name));
            return passed(
                    ConnectionStep.Kind.DNS,
                    name,
                    addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
        } catch (UnknownHostException e) {
            return failed(ConnectionStep.Kind.DNS, unreachable("dns", e).asked(), name);
        }
    }

    private ConnectionStep tcp() {
        int port = proxy.map(ProxyServer::port).orElse(port());
        var name = proxy.map(ProxyServer::host).orElse(host()) + ":" + port;
        var failure = unreachable("connect-refused", new IOException("no address"));
        for (var address : addresses) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
                return passed(ConnectionStep.Kind.TCP, name, address.getHostAddress());
            } catch (SocketTimeoutException e) {
                failure = unreachable("connect-timeout", e);
            } catch (IOException e) {
                failure = unreachable("connect-refused", e);
            }
        }
        return failed(ConnectionStep.Kind.TCP, failure.asked(), name);
    }

    private ConnectionStep proxy() {
        if (proxy.isEmpty()) {
            return without(ConnectionStep.Kind.PROXY, State.NOT_NEEDED);
        }
        var name = proxy.get().toString();
        return greet().failure()
                .filter(failure ->
                        failure.code().startsWith("proxy-") || !failure.code().startsWith("tls-"))
                .map(failure -> failed(ConnectionStep.Kind.PROXY, failure.asked(), name))
                .orElseGet(() -> passed(ConnectionStep.Kind.PROXY, name));
    }

    private ConnectionStep tls() {
        var greeting = greet();
        if (greeting.failure().isPresent()) {
            return failed(ConnectionStep.Kind.TLS, greeting.failure().get().asked(), host());
        }
        return endpoint.getScheme().equalsIgnoreCase("https")
                ? passed(ConnectionStep.Kind.TLS, host())
                : without(ConnectionStep.Kind.TLS, State.NOT_NEEDED);
    }

    private ConnectionStep clock() {
        var ahead = greet().clockAhead();
        if (ahead.isEmpty()) {
            return without(ConnectionStep.Kind.CLOCK, State.NOT_NEEDED);
        }
        var seconds = Long.toString(ahead.get().abs().toSeconds());
        return ahead.get().abs().compareTo(CloudFailure.CLOCK_TOLERANCE) < 0
                ? passed(ConnectionStep.Kind.CLOCK, seconds)
                : ConnectionStep.doubtful(ConnectionStep.Kind.CLOCK, CloudFailure.clockOff(ahead.get()), seconds);
    }

    private ConnectionStep signature() {
        try {
            var caller = Caller.ask(Calls.read(() -> clients.make(place)));
            return passed(ConnectionStep.Kind.SIGNATURE, caller.account().value(), caller.arn());
        } catch (CloudException e) {
            return failed(ConnectionStep.Kind.SIGNATURE, e.failure().asked());
        }
    }

    private ConnectionStep permission() {
        try {
            var page =
                    Calls.read(() -> clients.make(place).reading().describeVolumes(request -> request.maxResults(FEW)));
            Answers.requirePage(page, page.hasVolumes(), null, page.nextToken());
            return passed(ConnectionStep.Kind.PERMISSION, "ec2:DescribeVolumes");
        } catch (CloudException e) {
            return failed(ConnectionStep.Kind.PERMISSION, e.failure().asked(), "ec2:DescribeVolumes");
        }
    }

    private Greeting greet() {
        var known = greeting;
        if (known == null) {
            known = Greeting.of(clients, place, endpoint, clock);
            greeting = known;
        }
        return known;
    }

    private String host() {
        return endpoint.getHost();
    }

    private int port() {
        return endpoint.getPort() > 0
                ? endpoint.getPort()
                : endpoint.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static CloudFailure unreachable(String code, IOException why) {
        return new CloudFailure(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, code, "", String.valueOf(why.getMessage()));
    }
}
