package dev.holdpoint.ui;

import dev.holdpoint.model.Run;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Banner;
import dev.holdpoint.ui.fx.Listing;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.request.RequestController;
import dev.holdpoint.ui.runs.Again;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What failed of a run is chosen again and said again: it goes the same way as every request, through checks and
 * confirmation. FX thread only.
 */
record AskAgain(Surroundings around, Selection selection, Listing listing, RequestController request, Banner banner) {

    void of(Run run) {
        var rows = listing.rows();
        var listed = rows.stream().map(VolumeRow::volume).toList();
        var again = Again.of(run, listed, LocalDate.ofInstant(around.now(), ZoneOffset.UTC));
        var wanted = Set.copyOf(again.volumes());
        var found =
                rows.stream().filter(row -> wanted.contains(row.volume().id())).toList();
        selection.clear();
        selection.choose(found);
        request.repeat(again.form(), again.change(), again.instances());
        int missing = wanted.size() - found.size();
        if (missing > 0) {
            var at = run.connection();
            banner.say(around.text(
                    "window.again-missing", missing, at.region(), at.account().grouped()));
        }
    }
}
