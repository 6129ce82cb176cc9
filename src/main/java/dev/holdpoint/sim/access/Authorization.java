package dev.holdpoint.sim.access;

import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The Authorization header of Signature Version 4, taken apart.
 *
 * @param date the day of the credential scope, {@code yyyyMMdd}
 * @param service {@code ec2}, {@code sts} or {@code outposts}
 */
record Authorization(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {
    private static final Pattern FORM = Pattern.compile(
            "AWS4-HMAC-SHA256 +Credential=([^/,]{1,128})/([0-9]{8})/([^/,]{1,64})/([^/,]{1,64})/aws4_request, *"
                    + "SignedHeaders=([a-z0-9;-]{1,2000}), *Signature=([0-9a-f]{64})");

    Authorization {
        signedHeaders = List.copyOf(signedHeaders);
    }

    static Authorization parse(String header) throws Refusal {
        var parts = FORM.matcher(header);
        if (!parts.matches()) {
            throw Refusal.of("IncompleteSignature", "The Authorization header is not one of AWS4-HMAC-SHA256.");
        }
        return new Authorization(
                parts.group(1),
                parts.group(2),
                parts.group(3),
                parts.group(4),
                List.of(parts.group(5).split(";")),
                parts.group(6));
    }

    String scope() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }
}
