package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The package for Fedora, RHEL and their kin, by rpmbuild. */
final class Rpm {
    private final Workshop workshop;
    private final LinuxTree tree;

    Rpm(Workshop workshop, LinuxTree tree) {
        this.workshop = workshop;
        this.tree = tree;
    }

    /** The package file. */
    Path make(Path root) throws IOException {
        var top = workshop.bench("rpm");
        var values = new HashMap<>(tree.values());
        values.put("ROOT", root.toString());
        var spec = Files.writeString(
                top.resolve("holdpoint.spec"), Tool.filled(workshop.packaging("linux/rpm/holdpoint.spec"), values));
        Tool.run(
                List.of(
                        "rpmbuild",
                        "-bb",
                        "--quiet",
                        "--target=" + workshop.arch().machine(),
                        "--define=_topdir " + top,
                        spec.toString()),
                Map.of("SOURCE_DATE_EPOCH", workshop.epoch()));
        var machine = workshop.arch().machine();
        var name = "holdpoint-" + workshop.version() + "-1." + machine + ".rpm";
        return Files.copy(
                top.resolve("RPMS").resolve(machine).resolve(name),
                workshop.packages().resolve(name),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
