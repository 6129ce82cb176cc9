package dev.holdpoint.ui.request;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database server with a root and two data volumes, a web server with one volume, and a volume of nobody. */
final class Chosen {
    static final Instance DB = new Instance("i-0db", "db-1", "running", "/dev/xvda", "", false);
    static final Instance WEB = new Instance("i-0eb", "web-10", "running", "/dev/xvda", "", false);

    static final VolumeRow ROOT = row(
            new Fixtures.Build(1).name("db-root").attached("i-0db", "/dev/xvda").get(), DB);
    static final VolumeRow DATA = row(
            new Fixtures.Build(2).name("db-data").attached("i-0db", "/dev/sdf").get(), DB);
    static final VolumeRow WAL = row(
            new Fixtures.Build(3).name("db-wal").attached("i-0db", "/dev/sdg").get(), DB);
    static final VolumeRow SITE = row(
            new Fixtures.Build(4).name("site").attached("i-0eb", "/dev/xvda").get(), WEB);
    static final VolumeRow LOOSE = row(new Fixtures.Build(5).name("archive").get(), null);
    static final List<VolumeRow> ALL = List.of(LOOSE, SITE, WAL, DATA, ROOT);

    private Chosen() {}

    static VolumeRow row(Volume volume, @Nullable Instance instance) {
        return new VolumeRow(volume, instance, new VolumeRow.Latest.NotKnown());
    }

    static List<Volume> volumes(VolumeRow... rows) {
        return Stream.of(rows).map(VolumeRow::volume).toList();
    }
}
