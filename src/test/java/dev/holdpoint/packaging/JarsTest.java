package dev.holdpoint.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package's class path: stored, the same at each build, and without the native libraries of others. */
class JarsTest {
    private static final Instant STAMP = Instant.parse("2026-01-02T03:04:06Z");
    private static final Recipe RECIPE = Recipe.read(Path.of("jlink.json"));

    @TempDir
    Path directory;

    @Test
    void entriesAreStoredWithTheirContentAndTheOneTime() throws IOException {
        var laid = lay(Os.LINUX, "x86_64", jar("own", "dev/a.txt"), List.of());
        assertThat(laid.resolve("holdpoint.jar")).exists();
        try (var zip = new ZipFile(laid.resolve("holdpoint.jar").toFile())) {
            var entry = zip.getEntry("dev/a.txt");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(entry.getTimeLocal()).isEqualTo("2026-01-02T03:04:06");
            assertThat(zip.getInputStream(entry).readAllBytes())
                    .isEqualTo("dev/a.txt".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.getLastModifiedTime(laid.resolve("holdpoint.jar"))).isEqualTo(FileTime.from(STAMP));
    }

    @Test
    void ofSeveralNativeLibrariesTheOneForThisOsLiesBesideTheJars() throws IOException {
        var sqlite = jar(
                "sqlite",
                "org/sqlite/sqlite-jdbc.properties",
                "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so",
                "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib",
                "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");
        assertThat(natives(Os.LINUX, "amd64", sqlite)).isEqualTo("org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        assertThat(natives(Os.MACOS, "aarch64", sqlite)).isEqualTo("org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib");
        assertThat(natives(Os.WINDOWS, "amd64", sqlite)).isEqualTo("org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");
    }

    @Test
    void aNativeLibraryThatNobodySpokeOfIsAnError() throws IOException {
        var own = jar("own", "dev/a.txt");
        var other = jar("other", "lib/libother.so");
        assertThatThrownBy(() -> lay(Os.LINUX, "amd64", own, List.of(other)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lib/libother.so")
                .hasMessageContaining("jlink.json");
    }

    @Test
    void aFileThatIsNoneOfTheProgramsIsAnError() throws IOException {
        var own = jar("own", "META-INF/MANIFEST.MF", "dev/a.txt", "THIRD-PARTY.txt", "surefire-reports/a.txt");
        assertThatThrownBy(() -> lay(Os.LINUX, "amd64", own, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("THIRD-PARTY.txt, surefire-reports/a.txt");
    }

    @Test
    void whatNobodyNeedsOfAServiceStaysAwayAndTheJarSaysSo() throws IOException {
        var unneeded = "software/amazon/awssdk/services/ec2/model/Tenancy.class";
        var service = directory.resolve("ec2.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(service));
                var content = getClass().getResourceAsStream("/" + unneeded)) {
            zip.putNextEntry(new ZipEntry(unneeded));
            zip.write(content.readAllBytes());
            zip.putNextEntry(new ZipEntry("META-INF/LICENSE.txt"));
        }
        var laid = lay(Os.LINUX, "amd64", jar("own", "dev/a.txt"), List.of(service));
        try (var zip = new ZipFile(laid.resolve("ec2.jar").toFile())) {
            assertThat(Collections.list(zip.entries()).stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/LICENSE.txt", "META-INF/CHANGES.txt");
        }
        try (var zip = new ZipFile(laid.resolve("holdpoint.jar").toFile())) {
            assertThat(Collections.list(zip.entries())).hasSize(1);
        }
    }

    @Test
    void twoRunsMakeTheSame() throws IOException {
        var own = jar("own", "dev/b.txt", "dev/a.txt");
        var first = Sums.of("SHA-256", lay(Os.LINUX, "amd64", own, List.of()).resolve("holdpoint.jar"));
        assertThat(Sums.of("SHA-256", lay(Os.LINUX, "amd64", own, List.of()).resolve("holdpoint.jar")))
                .isEqualTo(first);
    }

    private String natives(Os os, String arch, Path sqlite) throws IOException {
        var laid = lay(os, arch, jar("own", "dev/a.txt"), List.of(sqlite));
        try (var zip = new ZipFile(laid.resolve("sqlite.jar").toFile())) {
            assertThat(Collections.list(zip.entries()).stream().map(ZipEntry::getName))
                    .containsExactly("org/sqlite/sqlite-jdbc.properties");
        }
        var libraries = Workshop.in(laid).stream()
                .filter(file -> !file.toString().endsWith(".jar"))
                .toList();
        assertThat(libraries).hasSize(1);
        return Files.readString(libraries.getFirst());
    }

    private Path lay(Os os, String arch, Path own, List<Path> others) throws IOException {
        var workshop = new Workshop(
                Path.of("").toAbsolutePath(),
                directory.resolve("target"),
                "1.2.3",
                STAMP,
                Path.of("jdk"),
                os,
                Arch.named(arch));
        return new Jars(workshop, RECIPE).lay(own, others);
    }

    /** Each entry holds its own name. */
    private Path jar(String name, String... entries) throws IOException {
        var file = directory.resolve(name + ".jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
