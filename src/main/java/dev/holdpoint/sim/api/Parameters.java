package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parameters of a query request: {@code Filter.1.Value.2=x}. Lists come in the order of their numbers.
 *
 * @param values each by its full name
 */
record Parameters(Map<String, String> values) {
    /** More than any request needs: 1000 ids and 200 filter values. */
    private static final int MOST = 5000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern PAIR = Pattern.compile("&");

    Parameters {
        values = Map.copyOf(values);
    }

    /** Reads form parameters; {@code form} has one char a byte. */
    static Parameters parse(String form) throws Refusal {
        var values = new TreeMap<String, String>();
        for (var pair : PAIR.split(form, -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (!Xml.holds(name) || !Xml.holds(value)) {
                throw Refusal.of("InvalidCharacter", "A parameter holds a character that XML cannot hold.");
            }
            if (values.put(name, value) != null) {
                throw Refusal.of("InvalidQueryParameter", "The parameter " + shown(name) + " is given twice.");
            }
            if (values.size() > MOST) {
                throw Refusal.of("InvalidQueryParameter", "There are more than " + MOST + " parameters.");
            }
        }
        return new Parameters(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) throws Refusal {
        return text(name)
                .orElseThrow(() -> Refusal.of("MissingParameter", "The request must contain the parameter " + name));
    }

    boolean flag(String name) throws Refusal {
        var value = values.getOrDefault(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.of(
                    "InvalidParameterValue",
                    "Invalid value '" + shown(value) + "' for " + name + ". Value must be true or false.");
        }
        return value.equals("true");
    }

    /** The values {@code name.1}, {@code name.2} and so on. */
    List<String> list(String name) {
        var found = new TreeMap<Integer, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                var rest = key.substring(name.length() + 1);
                if (NUMBER.matcher(rest).matches()) {
                    found.put(Integer.valueOf(rest), value);
                }
            }
        });
        return List.copyOf(found.values());
    }

    /** The parameters below {@code name.1}, {@code name.2} and so on, each without that beginning. */
    List<Parameters> groups(String name) {
        var found = new TreeMap<Integer, Map<String, String>>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                var rest = key.substring(name.length() + 1);
                var dot = rest.indexOf('.');
                if (dot > 0 && NUMBER.matcher(rest.substring(0, dot)).matches()) {
                    found.computeIfAbsent(Integer.valueOf(rest.substring(0, dot)), ignored -> new TreeMap<>())
                            .put(rest.substring(dot + 1), value);
                }
            }
        });
        var groups = new ArrayList<Parameters>();
        found.values().forEach(group -> groups.add(new Parameters(group)));
        return groups;
    }

    /** Refuses a parameter whose name does not begin with one of {@code known}. */
    void only(Set<String> known) throws Refusal {
        for (var name : values.keySet()) {
            var dot = name.indexOf('.');
            var root = dot < 0 ? name : name.substring(0, dot);
            if (!known.contains(root) && !root.equals("Action") && !root.equals("Version")) {
                throw Refusal.of("UnknownParameter", "The parameter " + shown(root) + " is not recognized");
            }
        }
    }

    /** At most as much of a caller's text as a message should repeat. */
    static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static String decode(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("MalformedQueryString", "The request's parameters are not percent-encoded.");
        }
    }
}
