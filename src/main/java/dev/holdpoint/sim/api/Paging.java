package dev.holdpoint.sim.api;

import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * Cuts a list into pages. A token says after which key the next page begins, so a page costs no sorting and stays right
 * while items come and go. Without MaxResults there is one page with everything, as at EC2.
 */
final class Paging {
    private static final int FEWEST = 5;
    private static final int MOST = 1000;

    private final String start;
    private final int size;
    private final Call call;

    private Paging(String start, int size, Call call) {
        this.start = start;
        this.size = size;
        this.call = call;
    }

    /**
     * One page.
     *
     * @param token empty on the last page
     */
    record Page<T>(List<T> items, String token) {
        Page {
            items = List.copyOf(items);
        }
    }

    /** Reads MaxResults and NextToken. */
    static Paging of(Call call) throws Refusal {
        var token = call.parameters().text("NextToken");
        var expired = call.strikes().effect(FaultKind.EXPIRED_TOKEN);
        if (token.isPresent() && expired.isPresent()) {
            call.strikes().fire(expired.get());
            throw Refusal.of("InvalidNextToken", "The specified NextToken has expired.");
        }
        var size = size(call.parameters());
        return new Paging(token.isPresent() ? decode(token.get()) : "", size, call);
    }

    /** The page of those {@code items} that fit. */
    <T> Page<T> page(NavigableMap<String, T> items, Predicate<T> fits) {
        var page = new ArrayList<T>();
        var last = "";
        for (var entry : items.tailMap(start, false).entrySet()) {
            if (!fits.test(entry.getValue())) {
                continue;
            }
            if (page.size() == size) {
                return disturbed(page, encode(last), encode(start));
            }
            page.add(entry.getValue());
            last = entry.getKey();
        }
        return disturbed(page, "", encode(start));
    }

    private <T> Page<T> disturbed(List<T> page, String next, String again) {
        var empty = call.strikes().effect(FaultKind.EMPTY_PAGE);
        if (empty.isPresent() && size < Integer.MAX_VALUE) {
            call.strikes().fire(empty.get());
            return new Page<>(List.of(), again);
        }
        var repeat = call.strikes().effect(FaultKind.REPEAT_PAGE);
        if (repeat.isPresent() && !next.isEmpty()) {
            call.strikes().fire(repeat.get());
            return new Page<>(page, again);
        }
        return new Page<>(page, next);
    }

    private static int size(Parameters parameters) throws Refusal {
        var text = parameters.text("MaxResults");
        if (text.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!text.get().matches("-?[0-9]{1,9}")) {
            throw Refusal.of("InvalidParameterValue", "Value for parameter maxResults is not a number.");
        }
        var size = Integer.parseInt(text.get());
        if (size < FEWEST) {
            throw Refusal.of(
                    "InvalidParameterValue",
                    "Value ( " + size + " ) for parameter maxResults is invalid. Expecting a value greater than 5.");
        }
        return Math.min(size, MOST);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after:" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) throws Refusal {
        try {
            var key = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (key.startsWith("after:")) {
                return key.substring("after:".length());
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours, as below.
        }
        throw Refusal.of("InvalidNextToken", "The specified NextToken is not valid.");
    }
}
