package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.regions.Region;

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
            "api.aws.ic.gov",
            "sc2s.sgov.gov",
            "api.aws.scloud",
            "cloud.adc-e.uk",
            "api.cloud-aws.adc-e.uk",
            "csp.hci.ic.gov",
            "api.aws.hci.ic.gov");

    /** The hosts of AWS's that name no Region. */
    private static final List<String> FIRST_REGION = List.of("ec2.amazonaws.com", "sts.amazonaws.com");

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

    static boolean isAws(URI uri) {
        return isAws(uri.getScheme(), uri.getHost());
    }

    /**
     * Whether the host is this machine by its literal address. A name, “localhost” too, is what a resolver makes it.
     */
    static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("::1");
    }

    /** Scheme, host and port, in one way of writing them. */
    static String origin(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /**
     * Reads an endpoint that is to serve a Region.
     *
     * @throws CloudException as {@link #parse} does, and {@code endpoint-elsewhere} for one of AWS's own that serves
     *     another Region: it would refuse every signature
     */
    static URI inRegion(String text, String region) throws CloudException {
        var uri = parse(text);
        if (isAws(uri) && !serves(uri.getHost().toLowerCase(Locale.ROOT), region)) {
            throw new CloudException(AwsFailures.refusedHere("endpoint-elsewhere", uri.getHost() + " / " + region));
        }
        return uri;
    }

    private static boolean serves(String host, String region) {
        if (FIRST_REGION.contains(host)) {
            return region.equals("us-east-1");
        }
        var labels = List.of(host.split("\\.", -1));
        return labels.contains(region)
                || Region.regions().stream().map(Region::id).noneMatch(labels::contains);
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
