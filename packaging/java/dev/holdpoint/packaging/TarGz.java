package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program for any other Linux: unpack it anywhere, and start {@code bin/holdpoint}. By GNU tar. */
final class TarGz {
    private final Workshop workshop;
    private final LinuxTree tree;

    TarGz(Workshop workshop, LinuxTree tree) {
        this.workshop = workshop;
        this.tree = tree;
    }

    /** The archive, of a directory that is named like it. */
    Path make(Path image, Icons icons, Path papers) throws IOException {
        var name =
                "holdpoint-" + workshop.version() + "-linux-" + workshop.arch().download();
        var bench = workshop.bench("tar");
        var root = bench.resolve(name);
        Workshop.copy(image, root);
        Files.copy(workshop.packaging("linux/train"), root.resolve("lib").resolve("train"));
        tree.share(root.resolve("share"), icons);
        Workshop.copy(papers, root.resolve("share/doc/holdpoint"));
        var archive = workshop.packages().resolve(name + ".tar.gz");
        Tool.run(List.of(
                "tar",
                "--create",
                "--sort=name",
                "--mtime=@" + workshop.epoch(),
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--mode=u=rwX,go=rX",
                "--format=gnu",
                "--use-compress-program=gzip -n",
                "--file=" + archive,
                "--directory=" + bench,
                name));
        return archive;
    }
}
