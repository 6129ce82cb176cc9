package dev.holdpoint.ui.request;

import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.stream.Stream;

/** The controllers of the parts of the request page. FX thread only. */
record RequestParts(Surroundings around, Choosing choosing, RequestFlow flow, Pausing pausing, Ticker ticker) {

    /** All of them, for the file that includes their files. */
    Object[] with(
            Sheets sheets, FormController form, PresetsController presets, SideController side, TakeController take) {
        return Stream.concat(
                        Stream.of(
                                form,
                                presets,
                                side,
                                take,
                                new ChosenController(
                                        around, choosing, form.target().chosen(), sheets),
                                new CheckController(around, choosing, flow),
                                new PlanController(around, flow),
                                new CoachController(around, choosing, pausing, ticker, this::region)),
                        Stream.of(form.parts()))
                .toArray();
    }

    private String region() {
        var place = flow.connection();
        return place == null || place.isDemo() ? "" : place.region();
    }
}
