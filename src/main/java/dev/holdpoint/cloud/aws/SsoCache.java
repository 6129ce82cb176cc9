package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The AWS CLI's own cache of sign-ins to IAM Identity Center, {@code ~/.aws/sso/cache}, in its format, so that both
 * share a login (botocore: {@code SSOTokenFetcher}, {@code SSOTokenLoader}, {@code JSONFileCache}). Beside the cache of
 * {@code aws login} it is the only place where a credential is written. Safe for use by many threads and programs: a
 * file is replaced whole or not at all.
 */
final class SsoCache {
    private final Path directory;

    SsoCache(Path directory) {
        this.directory = directory;
    }

    /** The token of a session; empty if there is none that could be read. */
    Optional<SsoToken> load(SsoSession session) {
        try {
            var tree = Json.MAPPER.readTree(Files.readAllBytes(directory.resolve(session.fileName())));
            return text(tree, "accessToken")
                    .flatMap(token -> time(tree, "expiresAt").map(end -> new SsoToken(token, end, registration(tree))));
        } catch (IOException | JacksonException ignored) {
            // Like the AWS CLI: a file that is not there, or not whole, is no login.
            return Optional.empty();
        }
    }

    /** Writes the token of a session, for this user's eyes only. */
    void save(SsoSession session, SsoToken token) throws IOException {
        Files.createDirectories(directory, onlyThisUser("rwx------"));
        var fresh = Files.createTempFile(directory, "token-", ".tmp", onlyThisUser("rw-------"));
        try {
            Files.write(fresh, Json.MAPPER.writeValueAsBytes(fields(session, token)));
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    fresh,
                    directory.resolve(session.fileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Map<String, String> fields(SsoSession session, SsoToken token) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("startUrl", session.startUrl());
        fields.put("region", session.region());
        fields.put("accessToken", token.accessToken());
        fields.put("expiresAt", stamp(token.expiresAt()));
        var client = token.registration();
        if (client != null) {
            fields.put("clientId", client.clientId());
            fields.put("clientSecret", client.clientSecret());
            fields.put("registrationExpiresAt", stamp(client.expiresAt()));
            client.refresh().ifPresent(refresh -> fields.put("refreshToken", refresh));
        }
        return fields;
    }

    /** As the AWS CLI writes it: to the second, in UTC. */
    private static String stamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static SsoToken.@Nullable Registration registration(JsonNode tree) {
        return text(tree, "clientId")
                .flatMap(id -> text(tree, "clientSecret")
                        .flatMap(secret -> time(tree, "registrationExpiresAt")
                                .map(end -> new SsoToken.Registration(
                                        id,
                                        secret,
                                        end,
                                        text(tree, "refreshToken").orElse(null)))))
                .orElse(null);
    }

    private static Optional<String> text(JsonNode tree, String name) {
        return Optional.ofNullable(tree.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    /** Older versions of the AWS CLI wrote {@code UTC} for the {@code Z}. */
    private static Optional<Instant> time(JsonNode tree, String name) {
        try {
            return text(tree, name).map(text -> Instant.parse(text.replace("UTC", "Z")));
        } catch (DateTimeException ignored) {
            return Optional.empty();
        }
    }

    private FileAttribute<?>[] onlyThisUser(String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
