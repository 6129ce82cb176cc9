package dev.holdpoint.journal;

import dev.holdpoint.model.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The journal's file on the disk: made private, owned by one process at a time, checked before it is trusted. A file
 * that is broken is set aside under another name and never overwritten.
 */
final class SqliteFile {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    /** File stores on which WAL's shared memory and POSIX locks cannot be relied upon. */
    private static final Set<String> REMOTE = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "9p", "fuse.sshfs", "davfs");

    private final Path file;
    private final InstantSource clock;
    private final List<Problem> problems = new ArrayList<>();

    SqliteFile(Path file, InstantSource clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    OpenedJournal open() throws JournalException {
        loadLibrary();
        var owner = own();
        try {
            boolean fresh = makePrivate();
            boolean remote = remote();
            Connection connection;
            try {
                connection = SqliteSchema.connect(file, remote);
            } catch (SQLException e) {
                if (!broken(e)) {
                    throw e;
                }
                setAside(e);
                fresh = makePrivate();
                connection = SqliteSchema.connect(file, remote);
            }
            return new OpenedJournal(new SqliteJournal(connection, owner), fresh, problems);
        } catch (IOException | SQLException e) {
            release(owner);
            throw new JournalException(reason(e), e);
        } catch (JournalException e) {
            release(owner);
            throw e;
        }
    }

    /** Otherwise the first connection fails without a reason, and later ones with an error of the JVM. */
    private static void loadLibrary() throws JournalException {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // It throws Exception itself, for whatever keeps a file from being unpacked and loaded.
            throw new JournalException("SQLite could not be loaded: " + e.getMessage(), e);
        }
    }

    /** A word for what went wrong that says no more than the operator needs. */
    static String reason(Exception e) {
        if (e instanceof SQLException sql) {
            return code(sql).name();
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    static SQLiteErrorCode code(SQLException e) {
        return e instanceof org.sqlite.SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.getErrorCode(e.getErrorCode());
    }

    private static boolean broken(SQLException e) {
        var code = code(e).name();
        return code.startsWith("SQLITE_CORRUPT") || code.equals("SQLITE_NOTADB");
    }

    /** One process at a time: another's requests on the wire must not be taken for those of a dead one. */
    private FileChannel own() throws JournalException {
        try {
            var parent = file.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent, mode("rwx------"));
            }
            var lock = file.resolveSibling(file.getFileName() + ".lock");
            var channel = FileChannel.open(
                    lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), mode("rw-------"));
            if (!locked(channel)) {
                channel.close();
                throw new JournalException("another Holdpoint uses it");
            }
            return channel;
        } catch (IOException e) {
            throw new JournalException(reason(e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ignored) {
            return false;
        }
    }

    static void release(FileChannel owner) {
        try {
            owner.close();
        } catch (IOException e) {
            LOG.warn("journal lock not released", e);
        }
    }

    /** Whether the file is new. SQLite gives its side files the modes of this one. */
    private boolean makePrivate() throws IOException {
        if (Files.exists(file)) {
            return Files.size(file) == 0;
        }
        Files.createFile(file, mode("rw-------"));
        return true;
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** What may be remote is used as if it were: a chroot whose root is no mount point cannot tell its file systems. */
    private boolean remote() {
        String type;
        try {
            type = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            LOG.info("the journal's file system is not known", e);
            return true;
        }
        if (!REMOTE.contains(type)) {
            return false;
        }
        problems.add(Problem.amber("journal.remote", type));
        return true;
    }

    private void setAside(SQLException why) throws IOException {
        Instant now = clock.instant();
        var aside = file.resolveSibling(file.getFileName() + ".broken-" + STAMP.format(now));
        LOG.warn("journal is broken, set aside as {}", aside, why);
        Files.move(file, aside);
        for (var side : List.of("-wal", "-shm", "-journal")) {
            var beside = file.resolveSibling(file.getFileName() + side);
            if (Files.exists(beside)) {
                Files.move(beside, aside.resolveSibling(aside.getFileName() + side));
            }
        }
        problems.add(Problem.amber("journal.set-aside", aside.toString()));
    }
}
