package dev.holdpoint.ui.request;

import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;

/** Says where snapshots may be kept, why not, and what follows from it. Any thread may call it. */
final class TargetWords {
    private final Surroundings around;

    TargetWords(Surroundings around) {
        this.around = around;
    }

    /**
     * What is legal for a selection.
     *
     * @param onOutpost how many volumes are on an Outpost, and how many of them may keep their snapshot there
     * @param zone how many are in a Local Zone
     */
    record Legal(int all, long onOutpost, long outpost, long zone) {
        static Legal of(List<Volume> volumes) {
            var on = volumes.stream()
                    .filter(volume -> volume.outpost().isPresent())
                    .toList();
            return new Legal(
                    volumes.size(),
                    on.size(),
                    on.stream().filter(Volume::encrypted).count(),
                    volumes.stream().filter(Volume::inLocalZone).count());
        }
    }

    /** Below the choice of the own Outpost. */
    String outpost(Legal legal) {
        if (legal.onOutpost() == 0) {
            return around.text("request.target.outpost.none");
        }
        if (legal.outpost() == 0) {
            return around.text("request.target.outpost.unencrypted");
        }
        return legal.outpost() == legal.all()
                ? around.text("request.target.outpost.all")
                : around.text("request.target.outpost.some", legal.outpost(), legal.all());
    }

    /** Below the choice of the own Local Zone. */
    String zone(Legal legal) {
        if (legal.zone() == 0) {
            return around.text("request.target.zone.none");
        }
        return legal.zone() == legal.all()
                ? around.text("request.target.zone.all")
                : around.text("request.target.zone.some", legal.zone(), legal.all());
    }
}
