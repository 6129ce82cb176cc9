package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Selection;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row of the list costs, with everything that hangs on it. */
class VolumeHeapTest {
    private static final int ROWS = 50_000;
    private static final int MOST = 2048;

    @Test
    void aRowCostsTwoKilobytesAtMost() {
        var list = new VolumeList(new Selection(), new FxRelay());
        long before = used();
        for (int page = 0; page < ROWS / 500; page++) {
            list.merge(rows(page * 500));
        }
        long perRow = (used() - before) / ROWS;
        assertThat(list.size().get()).isEqualTo(ROWS);
        assertThat(perRow).as("bytes a row").isBetween(200L, (long) MOST);
    }

    private static List<VolumeRow> rows(int first) {
        var rows = new ArrayList<VolumeRow>();
        for (int i = first; i < first + 500; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    /** As it comes off the wire: no text is shared with another row's. */
    private static VolumeRow row(int number) {
        var instance = "i-%017x".formatted(number / 3);
        var tags = List.of(
                new Tag(fresh("Name"), "orders-db-%d-data".formatted(number)),
                new Tag(fresh("Env"), fresh("production")),
                new Tag(fresh("Owner"), fresh("platform-team@example.com")),
                new Tag(fresh("CostCenter"), "%06d".formatted(number % 1000)),
                new Tag(fresh("Backup"), fresh("daily")));
        var volume = new Volume(
                new VolumeId("vol-%017x".formatted(number)),
                fresh("in-use"),
                100,
                fresh("gp3"),
                fresh("eu-west-1a"),
                null,
                true,
                false,
                Fixtures.NOW.plusSeconds(number),
                List.of(new Attachment(instance, fresh("/dev/sdf"), fresh("attached"))),
                tags);
        var snapshot = new SnapshotSummary(
                new SnapshotId("snap-%017x".formatted(number)),
                new VolumeId("vol-%017x".formatted(number)),
                fresh("completed"),
                Fixtures.NOW.minusSeconds(number));
        return new VolumeRow(
                volume,
                new Instance(instance, fresh("orders-db"), fresh("running"), fresh("/dev/xvda"), "", false),
                new VolumeRow.Latest.At(snapshot));
    }

    private static String fresh(String text) {
        return String.valueOf(text.toCharArray());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
