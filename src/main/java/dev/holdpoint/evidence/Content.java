package dev.holdpoint.evidence;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import dev.holdpoint.text.ProblemText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The evidence as a tree, from which every format is made, so that no two can differ. Every text in it is
 * {@link Plain}, every time in UTC to the millisecond. Its canonical form is its JSON without blanks, keys in the order
 * in which they are put here, in UTF-8; the SHA-256 of those bytes names it.
 */
final class Content {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final EvidencePack pack;
    private final ProblemText problems;

    private Content(EvidencePack pack) {
        this.pack = pack;
        this.problems = new ProblemText(pack.said().messages());
    }

    static ObjectNode of(EvidencePack pack) {
        return new Content(pack).tree();
    }

    /** The hash of the canonical form, in lower-case hexadecimal digits. */
    static String sha256(ObjectNode content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private ObjectNode tree() {
        var tree = JSON.createObjectNode();
        head(tree);
        var volumes = tree.putArray("volumes");
        pack.run().intents().forEach(intent -> volume(volumes.addObject(), intent));
        checks(tree);
        var statements = tree.putArray("statements");
        pack.run().attestation().statements().forEach(statement -> {
            var node = statements.addObject();
            put(node, "at", statement.at());
            put(node, "subject", statement.subject());
            put(node, "text", statement.text());
            var about = node.putArray("volumes");
            statement.volumes().forEach(volume -> about.add(volume.value()));
        });
        var afterwards = tree.putArray("afterwards");
        pack.deeds().forEach(deed -> deed(afterwards.addObject(), deed));
        return tree;
    }

    private void head(ObjectNode tree) {
        var run = pack.run();
        put(tree, "change", run.change().orElse(""));
        put(tree, "description", run.description());
        put(tree, "run", run.id().toString());
        place(tree, run.connection());
        put(tree, "startedAt", run.startedAt());
        tree.put("reconstructed", run.reconstructed());
        put(tree, "gate", run.gate().name());
        put(tree, "acknowledgement", run.attestation().acknowledgement());
        var verdict = run.verdict();
        put(tree, "verdict", verdict.answer().name());
        put(tree, "verdictSentence", pack.said().verdict(run));
        put(tree, "capturedAt", verdict.capturedAt());
        put(tree, "restorableAt", verdict.restorableAt());
        put(tree, "asOf", pack.asOf());
        put(tree, "version", pack.said().version());
    }

    private void place(ObjectNode tree, Connection at) {
        tree.put("simulated", at.isDemo());
        put(tree, "account", at.account().value());
        put(tree, "accountLabel", pack.accountLabel());
        put(tree, "region", at.region());
        put(tree, "partition", at.partition());
        put(tree, "endpoint", at.endpoint());
        put(tree, "operator", at.callerArn());
    }

    private void volume(ObjectNode node, Intent intent) {
        put(node, "volume", intent.key().volume().value());
        put(node, "intent", intent.key().intent().toString());
        put(node, "state", intent.state().getClass().getSimpleName());
        put(node, "stateWords", pack.said().state(intent));
        put(node, "snapshot", intent.state().snapshotId().map(SnapshotId::value).orElse(""));
        var duplicates = node.putArray("duplicates");
        intent.duplicates().forEach(id -> duplicates.add(id.value()));
        put(node, "capturedAt", captured(intent.state()));
        put(node, "completedAt", completed(intent.state()));
        put(node, "requestId", intent.requestId());
        put(node, "problem", intent.state() instanceof IntentState.Failed failed ? words(failed.problem()) : "");
        parameters(node.putObject("parameters"), intent.parameters());
    }

    private static Optional<Instant> captured(IntentState state) {
        return state instanceof IntentState.OnEc2 there ? Optional.of(there.startTime()) : Optional.empty();
    }

    private static Optional<Instant> completed(IntentState state) {
        return state instanceof IntentState.Completed done ? Optional.of(done.completedAt()) : Optional.empty();
    }

    private static void parameters(ObjectNode node, SnapshotParameters parameters) {
        put(node, "description", parameters.description());
        switch (parameters.target()) {
            case Target.InRegion ignored -> put(node, "target", "region");
            case Target.OnOutpost outpost -> put(node, "target", outpost.arn().value());
            case Target.InLocalZone ignored -> put(node, "target", "local");
        }
        var tags = node.putArray("tags");
        parameters.tags().forEach(tag -> {
            var one = tags.addObject();
            put(one, "key", tag.key());
            put(one, "value", tag.value());
        });
        parameters.set().ifPresent(set -> {
            var one = node.putObject("set");
            put(one, "instance", set.instance());
            one.put("withoutBoot", set.withoutBoot());
            var excluded = one.putArray("excluded");
            set.excluded().forEach(volume -> excluded.add(volume.value()));
            one.put("copyTags", set.copyTags());
        });
    }

    private void checks(ObjectNode tree) {
        var attestation = pack.run().attestation();
        put(tree, "checkedAt", attestation.checkedAt());
        var checks = tree.putArray("checks");
        for (var item : attestation.checks()) {
            var node = checks.addObject();
            put(node, "volume", item.volume().value());
            put(node, "light", item.light().name());
            put(node, "permission", permission(item));
            var findings = node.putArray("findings");
            for (var problem : item.problems()) {
                finding(findings.addObject(), item, problem);
            }
        }
    }

    private void finding(ObjectNode node, CheckReport.Item item, Problem problem) {
        put(node, "severity", problem.severity().name());
        put(node, "text", words(problem));
        put(
                node,
                "acceptedAt",
                pack.run().attestation().accepted().stream()
                        .filter(accepted -> accepted.volume().equals(item.volume())
                                && accepted.problem().equals(problem))
                        .map(accepted -> accepted.at())
                        .findFirst());
    }

    private static String permission(CheckReport.Item item) {
        return switch (item.permission()) {
            case Permission.NotAsked ignored -> "NOT_ASKED";
            case Permission.Allowed ignored -> "ALLOWED";
            case Permission.Denied ignored -> "DENIED";
            case Permission.CouldNotTell ignored -> "COULD_NOT_TELL";
        };
    }

    private static void deed(ObjectNode node, Deed deed) {
        put(node, "at", deed.at());
        put(node, "snapshot", deed.snapshot().id().value());
        put(node, "deed", deed.kind().name());
        put(node, "until", deed.detail());
        put(node, "result", deed.result().name());
    }

    private String words(Problem problem) {
        return problems.paragraph(problem);
    }

    private static void put(ObjectNode node, String key, String text) {
        node.put(key, Plain.of(text));
    }

    private static void put(ObjectNode node, String key, Instant at) {
        node.put(key, at.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static void put(ObjectNode node, String key, Optional<Instant> at) {
        node.put(
                key,
                at.map(when -> when.truncatedTo(ChronoUnit.MILLIS).toString()).orElse(""));
    }
}
