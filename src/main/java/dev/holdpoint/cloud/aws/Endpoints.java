package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where signed requests may go: to AWS, or to the endpoint that the operator chose. */
final class Endpoints {

    /** The domains of all partitions, and those of dual-stack endpoints and of {@code aws login}. */
    private static final List<String> AWS = List.of(
            "amazonaws.com",
            "amazonaws.com.cn",
            "amazonaws.eu",
            "api.aws",
            "api.amazonwebservices.com.cn",
            "api.amazonwebservices.eu",
            "aws.amazon.com",
            "c2s.ic.gov",
            "sc2s.sgov.gov",
            "cloud.adc-e.uk",
            "csp.hci.ic.gov");

    private Endpoints() {}

    /**
     * Reads an endpoint that was typed.
     *
     * @throws CloudException {@code endpoint-malformed}, or {@code endpoint-refused} for plain HTTP to another machine
     */
    static URI parse(String text) throws CloudException {
        var uri = uri(text);
        if (!acceptable(uri)) {
            throw refusal("endpoint-refused");
        }
        return uri;
    }

    /** Whether the host is one of AWS's own, reached by HTTPS. */
    static boolean isAws(String scheme, String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return scheme.equalsIgnoreCase("https") && AWS.stream().anyMatch(domain -> name.endsWith("." + domain));
    }

    /** Whether the host is this machine, under each address that it has. A name that does not resolve is not. */
    static boolean isLoopback(String host) {
        if (!host.equals("127.0.0.1") && !host.equals("[::1]") && !host.equalsIgnoreCase("localhost")) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean acceptable(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https")
                || (uri.getScheme().equalsIgnoreCase("http") && isLoopback(uri.getHost()));
    }

    /** A user name in a URL would be a secret in the settings and on screen, and the SDK drops queries. */
    private static URI uri(String text) throws CloudException {
        try {
            var uri = new URI(text.strip());
            if (uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException ignored) {
            // Its message repeats the text, which may hold a password.
        }
        throw refusal("endpoint-malformed");
    }

    private static CloudException refusal(String code) {
        return new CloudException(new CloudFailure(Kind.REFUSED, Occurrence.CERTAINLY_NOT, code, "", ""));
    }
}
