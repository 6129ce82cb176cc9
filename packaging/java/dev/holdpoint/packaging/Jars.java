package dev.holdpoint.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The class path of the package: our jar and those it stands on, stored instead of deflated, for a package compresses
 * better as a whole and the JVM starts quicker. Native libraries of other OSs and processors are left out; this one's
 * lie beside the jars. Nor are there the operations of a large service that nobody calls.
 */
final class Jars {
    /** What the program's jar may hold: its manifest and services, its packages, and what it says to the SDK. */
    private static final Pattern OWN = Pattern.compile("(META-INF|dev|software)/.*");

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a|exe)");

    /** The SDK's licence asks that who changes a file says so in it. */
    private static final String CHANGES = "META-INF/CHANGES.txt";

    private static final String CHANGED = """
            Changed for Holdpoint: the operations that it does not call were left out of this library's clients, and with
            them the classes that nothing else names. What is left is as its makers published it.
            """;

    private final Workshop workshop;
    private final Recipe recipe;

    Jars(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    /** The directory with all of them; {@code own} is in it as {@code holdpoint.jar}. */
    Path lay(Path own, List<Path> others) throws IOException {
        requireOwn(own);
        var libraries = others.stream().filter(jar -> !JavaFxModules.isOne(jar)).toList();
        var lean = lean(Stream.concat(Stream.of(own), libraries.stream()).toList());
        var directory = workshop.bench("jars");
        store(own, lean, directory, recipe.app().command() + ".jar");
        for (var jar : libraries) {
            store(jar, lean, directory, jar.getFileName().toString());
        }
        workshop.stampAll(directory);
        return directory;
    }

    /** A plugin that takes a directory for the program's resources would ship whatever lies there. */
    private static void requireOwn(Path own) throws IOException {
        try (var zip = new ZipFile(own.toFile())) {
            var others = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !OWN.matcher(name).matches())
                    .toList();
            if (!others.isEmpty()) {
                throw new IOException(own + " holds what is none of the program's: " + String.join(", ", others));
            }
        }
    }

    private List<Operations> lean(List<Path> all) throws IOException {
        var services = new ArrayList<Operations>();
        for (var service : recipe.leanServices()) {
            services.add(new Operations(service.service(), all));
        }
        return services;
    }

    private void store(Path jar, List<Operations> lean, Path directory, String name) throws IOException {
        try (var from = new ZipFile(jar.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            boolean whole = true;
            for (var entry : from.stream().toList()) {
                try (var stream = from.getInputStream(entry)) {
                    var content = needed(lean, entry.getName(), stream.readAllBytes());
                    if (content.isPresent()) {
                        place(jar, entry.getName(), content.get(), directory, to);
                    }
                    whole &= content.isPresent();
                }
            }
            if (!whole) {
                write(CHANGES, CHANGED.getBytes(StandardCharsets.UTF_8), to);
            }
        }
    }

    private static Optional<byte[]> needed(List<Operations> lean, String name, byte[] content) {
        var rest = Optional.of(content);
        for (var service : lean) {
            rest = rest.flatMap(some -> service.content(name, some));
        }
        return rest;
    }

    private void place(Path jar, String name, byte[] content, Path directory, ZipOutputStream to) throws IOException {
        var folder = recipe.natives().keySet().stream().filter(name::startsWith).findFirst();
        if (folder.isPresent()) {
            if (isOurs(folder, name)) {
                Files.write(directory.resolve(Path.of(name).getFileName().toString()), content);
            }
        } else if (NATIVE.matcher(name).matches()) {
            throw new IOException(jar + " brings " + name + ": say in jlink.json, under natives, which are ours");
        } else {
            write(name, content, to);
        }
    }

    private boolean isOurs(Optional<String> folder, String name) {
        return folder.map(recipe.natives()::get)
                .map(systems -> systems.get(workshop.os()))
                .map(place -> folder.orElseThrow()
                        + place.replace("@ARCH@", workshop.arch().machine()) + "/")
                .filter(place -> name.startsWith(place) && !name.equals(place))
                .isPresent();
    }

    private void write(String name, byte[] content, ZipOutputStream to) throws IOException {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setTimeLocal(workshop.stamp().atOffset(ZoneOffset.UTC).toLocalDateTime());
        var sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        to.putNextEntry(entry);
        ((OutputStream) to).write(content);
        to.closeEntry();
    }
}
