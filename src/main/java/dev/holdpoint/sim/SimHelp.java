package dev.holdpoint.sim;

import dev.holdpoint.sim.access.Identities;
import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.fault.Spans;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What {@code holdpoint sim --help} prints; the identities and the faults are listed from what the program has. */
final class SimHelp {
    private SimHelp() {}

    static String text() {
        return page().replace("{identities}\n", identities()).replace("{faults}\n", faults());
    }

    private static String page() {
        try (var in = SimHelp.class.getResourceAsStream("help.txt")) {
            if (in == null) {
                throw new IllegalStateException("help.txt is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("help.txt cannot be read", e);
        }
    }

    private static String identities() {
        var text = new StringBuilder();
        for (var one : Identities.all(SimulatedAccount.ID, Instant.EPOCH)) {
            text.append("  %-11s AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s%n"
                    .formatted(one.name(), one.accessKeyId(), one.secretAccessKey()));
            one.token().ifPresent(token -> text.append("  %-11s AWS_SESSION_TOKEN=%s%n".formatted("", token)));
        }
        return text.toString();
    }

    private static String faults() {
        var text = new StringBuilder();
        for (var kind : FaultKind.values()) {
            var word = kind.word() + (kind.hasPhases() ? "[-before|-after]" : "");
            var usual = kind.usualSpan().isZero() ? "" : " (" + Spans.text(kind.usualSpan()) + ")";
            text.append("  %-32s %s%s%n".formatted(word, kind.meaning(), usual));
        }
        return text.toString();
    }
}
