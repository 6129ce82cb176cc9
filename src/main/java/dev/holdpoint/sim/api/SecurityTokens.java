package dev.holdpoint.sim.api;

import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The actions of the Security Token Service. */
final class SecurityTokens {
    private SecurityTokens() {}

    static List<Action> actions() {
        return List.of(new WhoAmI(), new Assume(), new Decode());
    }

    /** GetCallerIdentity, which needs no permission. */
    private static final class WhoAmI implements Action {
        @Override
        public String name() {
            return "GetCallerIdentity";
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }

        @Override
        public Outcome run(Call call) {
            return Outcome.read(new Xml()
                    .leaf("Arn", call.identity().arn(SimulatedAccount.ID))
                    .leaf("UserId", call.identity().userId())
                    .leaf("Account", SimulatedAccount.ID));
        }
    }

    /** AssumeRole. */
    private static final class Assume implements Action {
        private static final int SHORTEST = 900;
        private static final int LONGEST = 43_200;

        @Override
        public String name() {
            return "AssumeRole";
        }

        @Override
        public Set<String> parameters() {
            return Set.of("RoleArn", "RoleSessionName", "DurationSeconds", "SerialNumber", "TokenCode", "ExternalId");
        }

        @Override
        public Outcome run(Call call) throws Refusal {
            var role = call.parameters().required("RoleArn");
            var session = call.parameters().required("RoleSessionName");
            if (!session.matches("[\\w+=,.@-]{2,64}")) {
                throw invalid("RoleSessionName does not fit [\\w+=,.@-]{2,64}");
            }
            var span = span(call.parameters().text("DurationSeconds").orElse("3600"));
            var serial = call.parameters().text("SerialNumber").isPresent();
            var code = serial ? call.parameters().text("TokenCode").orElse("") : "";
            var identity = call.account().identities().assume(role, session, code, span);
            return Outcome.read(credentials(identity));
        }

        private static Xml credentials(SimIdentity identity) {
            Supplier<IllegalStateException> never = () -> new IllegalStateException("a session without an end");
            return new Xml()
                    .open("Credentials")
                    .leaf("AccessKeyId", identity.accessKeyId())
                    .leaf("SecretAccessKey", identity.secretAccessKey())
                    .leaf("SessionToken", identity.token().orElseThrow(never))
                    .leaf("Expiration", Objects.requireNonNull(identity.expires()))
                    .close()
                    .open("AssumedRoleUser")
                    .leaf("AssumedRoleId", identity.userId())
                    .leaf("Arn", identity.arn(SimulatedAccount.ID))
                    .close();
        }

        private static Duration span(String seconds) throws Refusal {
            if (!seconds.matches("[0-9]{1,6}")) {
                throw invalid("DurationSeconds is no number");
            }
            var span = Integer.parseInt(seconds);
            if (span < SHORTEST || span > LONGEST) {
                throw invalid("DurationSeconds is not between 900 and 43200");
            }
            return Duration.ofSeconds(span);
        }

        private static Refusal invalid(String sentence) {
            return Refusal.of("ValidationError", sentence);
        }
    }

    /** DecodeAuthorizationMessage: opens what a denial of this simulation carries. */
    private static final class Decode implements Action {
        @Override
        public String name() {
            return "DecodeAuthorizationMessage";
        }

        @Override
        public Set<String> parameters() {
            return Set.of("EncodedMessage");
        }

        @Override
        public Outcome run(Call call) throws Refusal {
            var encoded = call.parameters().required("EncodedMessage");
            var identities = call.account().identities();
            if (!identities.may(call.identity(), "sts:DecodeAuthorizationMessage", "*")) {
                throw new Refusal(
                        403,
                        "AccessDenied",
                        "User: " + call.identity().arn(SimulatedAccount.ID)
                                + " is not authorized to perform: sts:DecodeAuthorizationMessage");
            }
            var message = identities
                    .decode(encoded)
                    .orElseThrow(() -> Refusal.of(
                            "InvalidAuthorizationMessageException", "Message is not valid: it was not encoded here."));
            return Outcome.read(new Xml().leaf("DecodedMessage", message));
        }
    }
}
