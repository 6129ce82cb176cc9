package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import javafx.application.Platform;

/** Loads what is not Java: SQLite's library and JavaFX's own. A process of its own, for {@link AccessOptionsTest}. */
final class ReachesNatives {
    private ReachesNatives() {}

    /**
     * Ends with 0 if both can be loaded.
     *
     * @param args none
     */
    public static void main(String[] args) throws SQLException, IOException {
        System.setProperty(
                "org.sqlite.tmpdir", Files.createTempDirectory("natives").toString());
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
        Platform.startup(() -> System.exit(0));
    }
}
