package dev.holdpoint.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window a data directory: the first start holds a lock on a file there and listens on a Unix domain socket beside
 * it; a second start asks it to come to the front. Two windows on one journal would each think itself its only writer.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private final FileChannel lock;
    private final @Nullable ServerSocketChannel door;

    private SingleInstance(FileChannel lock, @Nullable ServerSocketChannel door) {
        this.lock = lock;
        this.door = door;
    }

    /** What a start found. */
    public sealed interface Start {

        /** Nobody else is here; close it when the window closes. */
        record First(SingleInstance instance) implements Start {}

        /** Another window is here and came to the front. */
        record Raised() implements Start {}

        /** Another window is here and does not answer: this one must not write. */
        record Unanswered() implements Start {}

        /** The directory cannot hold a lock, so nothing is known of others; the journal will say why. */
        record Unknown() implements Start {}
    }

    /**
     * Finds out whether this is the first start. Blocks, for {@code patience} at most.
     *
     * @param raise brings this window to the front; called on a background thread
     */
    public static Start start(Path directory, Runnable raise, Executor background, Duration patience) {
        try {
            Files.createDirectories(directory);
            var lock = FileChannel.open(
                    directory.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var door = directory.resolve("instance.sock");
            if (!locked(lock)) {
                lock.close();
                return answered(door, background, patience) ? new Start.Raised() : new Start.Unanswered();
            }
            return new Start.First(new SingleInstance(lock, open(door, raise, background)));
        } catch (IOException e) {
            LOG.warn("the data directory cannot be locked", e);
            return new Start.Unknown();
        }
    }

    /** Lets another start be the first. */
    @Override
    public void close() {
        try (lock) {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            LOG.warn("the lock of the data directory was not released cleanly", e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    /** Null where no socket can be had, for example for a path of over 100 bytes: then a second start is read-only. */
    private static @Nullable ServerSocketChannel open(Path path, Runnable raise, Executor background) {
        try {
            Files.deleteIfExists(path); // left by a process that was killed; the lock says that it is gone
            var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path));
            background.execute(() -> answer(door, raise));
            return door;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("a second start will not be able to raise this window", e);
            return null;
        }
    }

    private static void answer(ServerSocketChannel door, Runnable raise) {
        try {
            while (true) {
                try (var visitor = door.accept()) {
                    raise.run();
                    visitor.write(ByteBuffer.wrap(new byte[] {1}));
                }
            }
        } catch (ClosedChannelException e) {
            LOG.debug("the window closes", e);
        } catch (IOException e) {
            LOG.warn("a second start can no longer raise this window", e);
        }
    }

    private static boolean answered(Path door, Executor background, Duration patience) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return CompletableFuture.supplyAsync(() -> knock(channel, door), background)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | UnsupportedOperationException e) {
            LOG.warn("the other window does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean knock(SocketChannel channel, Path door) {
        try {
            channel.connect(UnixDomainSocketAddress.of(door));
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException e) {
            return false; // no door, or closed while we waited
        }
    }
}
