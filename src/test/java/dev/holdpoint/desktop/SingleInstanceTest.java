package dev.holdpoint.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.desktop.SingleInstance.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void aSecondStartRaisesTheFirst() throws InterruptedException {
        var raised = new CountDownLatch(2);
        var first = first(raised::countDown);
        assertThat(start(() -> {}, PATIENCE)).isInstanceOf(Start.Raised.class);
        assertThat(start(() -> {}, PATIENCE)).isInstanceOf(Start.Raised.class);
        assertThat(raised.await(20, TimeUnit.SECONDS)).isTrue();
        first.close();
    }

    @Test
    void aFirstThatHangsLeavesTheSecondUnanswered() {
        var hung = new CountDownLatch(1);
        var first = first(() -> awaitQuietly(hung));
        assertThat(start(() -> {}, Duration.ofMillis(50))).isInstanceOf(Start.Unanswered.class);
        hung.countDown();
        first.close();
    }

    @Test
    void whenTheFirstClosesTheNextIsFirst() {
        first(() -> {}).close();
        first(() -> {}).close();
    }

    @Test
    void aSocketThatAKilledProcessLeftIsNoHindrance() throws IOException {
        Files.writeString(directory.resolve("instance.sock"), "left behind");
        first(() -> {}).close();
    }

    @Test
    void aDirectoryThatCannotBeWrittenSaysNothingOfOthers() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "in the way");
        assertThat(SingleInstance.start(file.resolve("data"), () -> {}, background, PATIENCE))
                .isInstanceOf(Start.Unknown.class);
    }

    private SingleInstance first(Runnable raise) {
        var start = start(raise, PATIENCE);
        assertThat(start).isInstanceOf(Start.First.class);
        return ((Start.First) start).instance();
    }

    private Start start(Runnable raise, Duration patience) {
        return SingleInstance.start(directory, raise, background, patience);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
