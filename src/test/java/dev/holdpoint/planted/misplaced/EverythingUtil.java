package dev.holdpoint.planted.misplaced;

import java.awt.Point;
import java.sql.Connection;
import java.time.Instant;
import javafx.application.Platform;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Breaks one house rule a line, on purpose: nothing calls it. */
abstract class EverythingUtil implements X509TrustManager {
    static @Nullable Object everybodysState;

    abstract Point internals(Connection jdbc, Ec2Client sdk);

    Instant ownTime() {
        return Instant.now();
    }

    void sleeps() throws InterruptedException {
        Platform.runLater(() -> everybodysState = this);
        Thread.sleep(1);
    }
}
