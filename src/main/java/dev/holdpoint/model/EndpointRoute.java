package dev.holdpoint.model;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Where the signed requests of a connection go, known before any is sent. */
public record EndpointRoute(Leg ec2, Leg sts) {

    /** Why a service is reached where it is. */
    public enum Origin {
        /** AWS's own endpoint of the Region. */
        STANDARD,
        /** Typed, or named on the command line. */
        CHOSEN,
        /** A variable of the environment. */
        ENVIRONMENT,
        /** The profile in the shared AWS config file. */
        PROFILE
    }

    /**
     * Where one service is reached.
     *
     * @param url scheme, host and, where it is named, port and path
     * @param usual whether it is what anybody would expect in this Region: neither FIPS nor dual stack nor another's
     * @param aws whether the host is one of AWS's own, reached by HTTPS
     * @param setting the variable's or the property's name, if one redirects; empty otherwise
     */
    public record Leg(String url, boolean usual, boolean aws, Origin origin, String setting) {}

    /** The URLs that nobody would expect, each once: they are shown for as long as the connection is. */
    public List<String> unusual() {
        return legs().filter(leg -> !leg.usual()).map(Leg::url).distinct().toList();
    }

    /** The legs that leave AWS, each URL once: they need the operator's word. */
    public List<Leg> foreign() {
        var seen = new HashSet<String>();
        return legs().filter(leg -> !leg.aws() && seen.add(leg.url())).toList();
    }

    private Stream<Leg> legs() {
        return Stream.of(ec2, sts);
    }
}
