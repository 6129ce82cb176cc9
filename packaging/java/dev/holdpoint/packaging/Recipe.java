package dev.holdpoint.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code jlink.json} says, the one home of the runtime's modules, of the JVM's options and of the launchers.
 *
 * @param modules by name
 * @param jlink the options of jlink
 * @param keptCommands what stays of the runtime's {@code bin}
 * @param leanServices of the AWS SDK
 * @param natives by the folder inside a jar that holds native libraries of several OSs, the folder below it for each OS
 */
public record Recipe(
        int schema,
        App app,
        List<Launcher> launchers,
        Map<String, Module> modules,
        List<Option> jlink,
        List<Command> keptCommands,
        Jvm jvm,
        Aot aot,
        List<Service> leanServices,
        Map<String, Map<Os, String>> natives) {

    /** The version of the file's form that this reads. */
    private static final int SCHEMA = 1;

    /** The option that names the start-up cache. */
    static final String CACHE = "-XX:AOTCache=";

    /**
     * The names of the program.
     *
     * @param id in reverse DNS, for desktops and macOS
     * @param wmClass of its windows on X11
     * @param windowsUpgradeUuid by which an .msi finds the version that it replaces; never changes
     */
    public record App(
            String name,
            String command,
            String id,
            String wmClass,
            String vendor,
            String maintainer,
            String summary,
            String copyright,
            String windowsUpgradeUuid) {}

    /**
     * A command that starts the program.
     *
     * @param os the only one that has it, or null for all
     * @param console whether it has a console, which matters on Windows
     */
    public record Launcher(
            String command, String mainClass, @Nullable Os os, boolean console, String reason) {}

    /**
     * A module of the runtime.
     *
     * @param os the only one that has it, or null for all
     * @param probe the line of {@code --self-check} that fails without it, or null if jdeps sees it
     */
    public record Module(
            String reason, @Nullable Os os, @Nullable String probe) {}

    /** An option, and why it is there. */
    public record Option(String option, String reason) {}

    /** A command of the runtime, and why it is there. */
    public record Command(String command, String reason) {}

    /**
     * The JVM's options.
     *
     * @param access what the libraries need in order to reach what is closed to them
     * @param options for every start of the program
     * @param packaged for the package alone; {@code $APPDIR} is where the jars are
     * @param linux for the packages on Linux alone
     * @param macos for the package on macOS alone
     */
    public record Jvm(
            List<Option> access, List<Option> options, List<Option> packaged, List<Option> linux, List<Option> macos) {}

    /**
     * The cache of loaded and linked classes (JEP 514).
     *
     * @param file its name, in the directory of the jars
     * @param options for training and for each start
     * @param launch for each start alone
     * @param train the program's arguments while it is trained
     */
    public record Aot(boolean enabled, String file, List<Option> options, List<Option> launch, List<String> train) {}

    /** A service of which only the operations are packed that are called: its package, and why. */
    public record Service(String service, String reason) {}

    /** Reads the file; what it does not know is an error. */
    public static Recipe read(Path file) {
        var recipe = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file.toFile(), Recipe.class);
        if (recipe.schema != SCHEMA) {
            throw new IllegalArgumentException(file + " has schema " + recipe.schema + ", not " + SCHEMA);
        }
        return recipe;
    }

    /** The modules of the runtime of {@code os}, in the file's order. */
    public List<String> modules(Os os) {
        return modules.entrySet().stream()
                .filter(module -> belongs(module.getValue().os(), os))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The launchers of {@code os}, the first of which names the program. */
    public List<Launcher> launchers(Os os) {
        return launchers.stream().filter(launcher -> belongs(launcher.os(), os)).toList();
    }

    /** What the JVM is started with, in a checkout as in a package. */
    public List<String> options() {
        var all = new ArrayList<String>();
        jvm.access.forEach(option -> all.add(option.option));
        jvm.options.forEach(option -> all.add(option.option));
        return all;
    }

    /**
     * What the package's launchers start the JVM with on {@code os}.
     *
     * @param jars what tells the package's jars from those of another one
     */
    public List<String> packagedOptions(Os os, String jars) {
        var all = new ArrayList<>(trainingOptions(os));
        if (aot.enabled) {
            aot.launch.forEach(option -> all.add(option.option));
            all.add(CACHE + "$APPDIR/" + aot.file.replace("@JARS@", jars));
        }
        return all;
    }

    /** The part of them that the cache is trained with: it fits no other. */
    public List<String> trainingOptions(Os os) {
        var all = new ArrayList<>(options());
        jvm.packaged.forEach(option -> all.add(option.option));
        switch (os) {
            case LINUX -> jvm.linux.forEach(option -> all.add(option.option));
            case MACOS -> jvm.macos.forEach(option -> all.add(option.option));
            case WINDOWS -> {}
        }
        if (aot.enabled) {
            aot.options.forEach(option -> all.add(option.option));
        }
        return all;
    }

    private static boolean belongs(@Nullable Os only, Os os) {
        return only == null || only == os;
    }
}
