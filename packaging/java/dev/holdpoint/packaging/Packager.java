package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Makes the packages of the OS that it runs on: {@code ./mvnw -Pdist verify} starts it when the jars are there. */
public final class Packager {
    private static final long MEGABYTE = 1_000_000;

    private final Workshop workshop;
    private final Recipe recipe;

    private Packager(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    /** {@code Packager PROJECT TARGET VERSION STAMP}, the stamp in ISO 8601. */
    public static void main(String[] args) throws IOException {
        var project = Path.of(args[0]);
        var workshop = new Workshop(
                project,
                Path.of(args[1]),
                args[2],
                Instant.parse(args[3]),
                Path.of(System.getProperty("java.home")),
                Os.here(),
                Arch.here());
        new Packager(workshop, Recipe.read(project.resolve("jlink.json"))).run();
    }

    private void run() throws IOException {
        Workshop.delete(workshop.packages());
        var drawings = workshop.bench("icons");
        var icons = Icons.of(workshop.project().resolve("icons/holdpoint.svg")).write(drawings);
        var jars = Workshop.in(workshop.target().resolve("dist").resolve("lib"));
        var own = workshop.target().resolve(recipe.app().command() + "-" + workshop.version() + ".jar");
        var runtime = new RuntimeImage(workshop, recipe).link(new JavaFxModules(workshop).make(jars));
        var images = new AppImage(workshop, recipe);
        var classPath = new Jars(workshop, recipe).lay(own, jars);
        var image = images.make(runtime, classPath, drawings.resolve(Icons.fileFor(workshop.os())));
        System.out.println("app image: " + image);
        switch (workshop.os()) {
            case LINUX -> linux(image, icons);
            case WINDOWS -> {
                new AotCache(workshop, recipe).train(images, image);
                new Msi(workshop, recipe).make(image);
            }
            case MACOS -> {
                new AotCache(workshop, recipe).train(images, image);
                new Mac(workshop, recipe).make(image);
            }
        }
        finish();
    }

    private void linux(Path image, Icons icons) throws IOException {
        var papers = papers();
        var tree = new LinuxTree(workshop, recipe);
        var root = tree.lay(image, icons, papers);
        if (Tool.isHere("dpkg-deb")) {
            new Deb(workshop, tree).make(root);
        } else {
            System.out.println("no .deb: dpkg-deb is not here");
        }
        if (Tool.isHere("rpmbuild")) {
            new Rpm(workshop, tree).make(root);
        } else {
            System.out.println("no .rpm: rpmbuild is not here (apt install rpm)");
        }
        new TarGz(workshop, tree).make(image, icons, papers);
    }

    /** What everyone who gets the program must be able to read: whose it is, and what it is made of. */
    private Path papers() throws IOException {
        var papers = workshop.bench("papers");
        Files.copy(workshop.project().resolve("LICENSE"), papers.resolve("LICENSE"));
        Files.copy(workshop.packaging("copyright"), papers.resolve("copyright"));
        Files.copy(workshop.target().resolve("THIRD-PARTY.txt"), papers.resolve("THIRD-PARTY.txt"));
        Files.copy(bill(), papers.resolve("holdpoint.cdx.json"));
        return papers;
    }

    /** The bill of materials, which CycloneDX has made. */
    private Path bill() {
        return workshop.target().resolve("holdpoint-" + workshop.version() + ".cdx.json");
    }

    private void finish() throws IOException {
        var packages = workshop.packages();
        Files.copy(bill(), packages.resolve(bill().getFileName()));
        Files.copy(workshop.target().resolve("THIRD-PARTY.txt"), packages.resolve("THIRD-PARTY.txt"));
        Sums.write(packages);
        for (var file : Workshop.in(packages)) {
            System.out.printf("%7.1f MB  %s%n", (double) Files.size(file) / MEGABYTE, file.getFileName());
        }
    }
}
