package dev.holdpoint.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.Main;
import dev.holdpoint.ui.fx.HoldpointApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * What the packager asks of the tools and writes by itself; the packages are proved by packaging/linux/prove-deb.sh.
 */
class PackagerTest {
    private static final Recipe RECIPE = Recipe.read(Path.of("jlink.json"));

    @TempDir
    Path directory;

    @Test
    void theNamesInTheRecipeAreThoseOfTheClasses() {
        assertThat(RECIPE.launchers())
                .allSatisfy(launcher -> assertThat(launcher.mainClass()).isEqualTo(Main.class.getName()));
        assertThat(RECIPE.app().wmClass()).isEqualTo(HoldpointApp.class.getName());
        assertThat(RECIPE.leanServices())
                .extracting(Recipe.Service::service)
                .containsExactly(Ec2Client.class.getPackageName());
    }

    @Test
    void theTrainingHasTheVeryOptionsOfTheLaunchOrItsCacheWouldFitNone() {
        for (var os : Os.values()) {
            var launch = RECIPE.packagedOptions(os, "0a1b2c");
            assertThat(launch).containsSubsequence(RECIPE.trainingOptions(os));
            assertThat(launch.subList(RECIPE.trainingOptions(os).size(), launch.size()))
                    .containsExactly("-Xlog:aot*=off", "-Xlog:cds*=off", "-XX:AOTCache=$APPDIR/holdpoint-0a1b2c.aot");
            assertThat(launch).contains("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching");
        }
    }

    @Test
    void theHeapIsBoundedInACheckoutAsInAPackage() throws IOException {
        LaunchArgs.write(RECIPE, Path.of("java fx"), directory);
        assertThat(Files.readAllLines(directory.resolve("run.args")))
                .contains("\"--module-path=java fx\"", "\"-Xmx320m\"", "\"--enable-native-access=javafx.graphics\"");
        assertThat(Files.readAllLines(directory.resolve("access.args")))
                .contains("\"--enable-native-access=javafx.graphics\"")
                .doesNotContain("\"-Xmx320m\"");
        assertThat(Files.readString(directory.resolve("main.args"))).isEqualTo("\"dev.holdpoint.Main\"\n");
        for (var os : Os.values()) {
            assertThat(RECIPE.packagedOptions(os, "0a1b2c")).contains("-Xmx320m");
        }
    }

    @Test
    void theBuildTakesTheJvmsOptionsFromNowhereElse() throws IOException {
        // The tests have a collector of their own choice, which happens to be the program's.
        var options = RECIPE.options().stream()
                .filter(option -> !option.equals("-XX:+UseSerialGC"))
                .toList();
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("@${launch}/access.args", "@${launch}/run.args", "@${launch}/main.args")
                .doesNotContain(options)
                .doesNotContain("--enable-native-access");
    }

    @Test
    void theLinkerIsGivenTheModulesOfItsOs() throws IOException {
        assertThat(new RuntimeImage(workshop(Os.WINDOWS), RECIPE).command(Path.of("jmods"), Path.of("runtime")))
                .contains("--module-path=jmods", "--output=runtime", "--compress=zip-0")
                .anySatisfy(argument ->
                        assertThat(argument).startsWith("--add-modules=").contains(",jdk.crypto.mscapi"));
        assertThat(String.join(
                        " ",
                        new RuntimeImage(workshop(Os.LINUX), RECIPE).command(Path.of("jmods"), Path.of("runtime"))))
                .doesNotContain("mscapi");
    }

    @Test
    void windowsGetsASecondLauncherWithAConsole() throws IOException {
        var command = image(Os.WINDOWS);
        assertThat(command).containsSequence("--name", "Holdpoint").containsSequence("--main-jar", "holdpoint.jar");
        var launcher = command.get(command.indexOf("--add-launcher") + 1).split("=", 2);
        assertThat(launcher[0]).isEqualTo("holdpoint-console");
        assertThat(Files.readAllLines(Path.of(launcher[1])))
                .containsExactly("main-class=dev.holdpoint.Main", "win-console=true");
        assertThat(image(Os.LINUX)).containsSequence("--name", "holdpoint").doesNotContain("--add-launcher");
    }

    @Test
    void theStartUpCacheOfOtherJarsHasAnotherNameForTheJvmWouldNotNotice() throws IOException {
        var jar = Files.createDirectories(directory.resolve("jars")).resolve("holdpoint.jar");
        Files.writeString(jar, "the one");
        var one = cache();
        var again = cache();
        Files.writeString(jar, "another");

        assertThat(one)
                .matches("-XX:AOTCache=\\$APPDIR/holdpoint-[0-9a-f]{12}\\.aot")
                .isEqualTo(again);
        assertThat(cache()).isNotEqualTo(one);
    }

    private String cache() throws IOException {
        return image(Os.LINUX).stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneOsAloneUnderstandsIsGivenToItAlone() {
        for (var os : Os.values()) {
            var options = RECIPE.trainingOptions(os);
            assertThat(options.contains("-XX:TrimNativeHeapInterval=10000"))
                    .as("glibc, on " + os)
                    .isEqualTo(os == Os.LINUX);
            assertThat(options.contains("-XX:+UseTransparentHugePages"))
                    .as("the kernel's pages, on " + os)
                    .isEqualTo(os == Os.LINUX);
            assertThat(options.contains("-Xdock:name=Holdpoint"))
                    .as("the dock, on " + os)
                    .isEqualTo(os == Os.MACOS);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherHandsOnWhatTheSettingsSayAndThenWhatItWasGivenAsItWas() throws Exception {
        var home = Files.createDirectories(directory.resolve("a place"));
        var launcher = Files.createDirectories(home.resolve("bin")).resolve("holdpoint");
        Files.copy(Path.of("packaging/linux/launch"), launcher);
        var app = Files.createDirectories(home.resolve("lib/app"));
        Files.writeString(app.resolve("holdpoint.cfg"), """
                [Application]
                app.classpath=$APPDIR/holdpoint.jar
                app.classpath=$APPDIR/other.jar
                app.mainclass=dev.holdpoint.Main

                [JavaOptions]
                java-options=-Xmx1m
                java-options=-XX:AOTCache=$APPDIR/cache
                """);
        var jvm = Files.createDirectories(home.resolve("lib/runtime/bin")).resolve("holdpoint");
        Files.writeString(jvm, "#!/bin/sh\necho \"[$JDK_JAVA_OPTIONS]\"; printf '%s\\n' \"$@\"\n");
        assertThat(jvm.toFile().setExecutable(true) && launcher.toFile().setExecutable(true))
                .isTrue();
        var link = Files.createSymbolicLink(directory.resolve("command"), launcher);

        var builder = new ProcessBuilder(link.toString(), "--region", "a  b", "", "$APPDIR", "-Xmx9g");
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:+UseZGC");
        var said = builder.start().inputReader().lines().toList();

        assertThat(said)
                .containsExactly(
                        "[]",
                        "-Xmx1m",
                        "-XX:AOTCache=" + app.toRealPath() + "/cache",
                        "-cp",
                        app.toRealPath() + "/holdpoint.jar:" + app.toRealPath() + "/other.jar",
                        "dev.holdpoint.Main",
                        "--region",
                        "a  b",
                        "",
                        "$APPDIR",
                        "-Xmx9g");
    }

    @Test
    void theMsiReplacesItsEarlierVersionsAndHasItsPlaceInTheStartMenu() {
        assertThat(new Msi(workshop(Os.WINDOWS), RECIPE).command(Path.of("image"), Path.of("out")))
                .containsSequence("--type", "msi")
                // Pinned once: with another one, two versions would be installed beside each other.
                .containsSequence("--win-upgrade-uuid", "fe1095b3-c166-491d-878b-cb1dfb2d4238")
                .containsSequence("--win-menu", "--win-menu-group", "Holdpoint");
    }

    @Test
    void macOsGetsTheBundleIdAndAVersionThatItTakes() throws IOException {
        assertThat(image(Os.MACOS))
                .containsSequence("--mac-package-identifier", "dev.holdpoint.Holdpoint")
                .containsSequence("--app-version", "1.1.2");
        assertThat(new Mac(workshop(Os.MACOS), RECIPE).command("dmg", Path.of("Holdpoint.app"), Path.of("out")))
                .containsSequence("--type", "dmg")
                .containsSequence("--mac-package-identifier", "dev.holdpoint.Holdpoint");
        assertThat(Mac.version("2.0.1")).isEqualTo("2.0.1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theControlFileDeclaresWhatTheWindowNeedsWithTheNamesOfOlderAndNewerReleases() throws IOException {
        var root = Files.createDirectories(directory.resolve("root"));
        Files.write(root.resolve("file"), new byte[1500]);
        var workshop = workshop(Os.LINUX);
        var control = new Deb(workshop, new LinuxTree(workshop, RECIPE)).control(root);
        assertThat(control)
                .contains("\nVersion: 0.1.2\n", "\nArchitecture: amd64\n", "\nInstalled-Size: 3\n")
                .contains("libgtk-3-0t64 | libgtk-3-0", "libxtst6", "libgl1", "libpangoft2-1.0-0", "libfontconfig1");
    }

    @Test
    void whatATemplateAsksForAndNobodyGivesIsAnError() throws IOException {
        var template = Files.writeString(directory.resolve("template"), "@NAME@ @OTHER@");
        assertThatThrownBy(() -> Tool.filled(template, Map.of("NAME", "x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("@OTHER@");
        assertThat(Tool.filled(template, Map.of("NAME", "x", "OTHER", "y"))).isEqualTo("x y");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aToolThatFailsSaysWhatItSaid() {
        assertThatThrownBy(() -> Tool.run(List.of("sh", "-c", "echo went wrong; exit 3")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("went wrong");
        assertThat(Tool.isHere("sh")).isTrue();
        assertThat(Tool.isHere("no-such-tool")).isFalse();
    }

    @Test
    void theChecksumsHaveTheFormThatSha256sumReads() throws IOException {
        Files.writeString(directory.resolve("a.deb"), "abc");
        Sums.write(directory);
        // The sum of "abc" is FIPS 180-2's own example.
        assertThat(Files.readString(directory.resolve("SHA256SUMS")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.deb\n");
    }

    @Test
    void everythingInAPackageHasTheOneTime() throws IOException {
        var workshop = workshop(Os.LINUX);
        var file = Files.writeString(directory.resolve("file"), "");
        workshop.stampAll(directory);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(workshop.stamp()));
    }

    private List<String> image(Os os) throws IOException {
        var jars = Files.createDirectories(directory.resolve("jars"));
        return new AppImage(workshop(os), RECIPE).command(Path.of("runtime"), jars, Path.of("icon"), Path.of("out"));
    }

    private Workshop workshop(Os os) {
        return new Workshop(
                Path.of("").toAbsolutePath(),
                directory.resolve("target"),
                "0.1.2",
                Instant.parse("2026-01-02T03:04:06Z"),
                Path.of("jdk"),
                os,
                Arch.named("amd64"));
    }
}
