package dev.holdpoint.bench;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What is measured, in the order in which it is. */
final class Suites {
    private Suites() {}

    static SequencedMap<String, Bench.Suite> all() {
        var suites = new LinkedHashMap<String, Bench.Suite>();
        suites.put("start", new Start());
        suites.put("first-page", new FirstPage());
        suites.put("listing", new Listing());
        suites.put("idle", new Idle());
        suites.put("burst", new Burst());
        suites.put("many-lamp", new Together(new Many(), new Lamp()));
        suites.put("follow", new Follow());
        suites.put("history", new History());
        suites.put("small", new Small());
        suites.put("installers", new Installers());
        return suites;
    }
}
