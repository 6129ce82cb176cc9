package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.AccountId;
import java.util.Objects;
import java.util.regex.Pattern;

/** Who AWS says that we are. */
record Caller(AccountId account, String arn) {
    private static final Pattern ARN = Pattern.compile("arn:([a-z0-9-]+):(sts|iam)::[0-9]{12}:.+");

    /** Asks STS; an answer without an account or an ARN is not to be trusted. */
    static Caller ask(Clients clients) throws CloudException {
        var answer = Calls.read(() -> clients.sts().getCallerIdentity());
        var account = Objects.requireNonNullElse(answer.account(), "");
        var arn = Objects.requireNonNullElse(answer.arn(), "");
        if (!AccountId.fits(account)
                || !ARN.matcher(arn).matches()
                || Answers.requestId(answer).isEmpty()) {
            throw Answers.untrusted(answer);
        }
        return new Caller(new AccountId(account), arn);
    }

    /** The partition that the caller belongs to. */
    String partition() {
        var matcher = ARN.matcher(arn);
        if (!matcher.matches()) {
            throw new IllegalStateException("not checked: " + arn);
        }
        return matcher.group(1);
    }
}
