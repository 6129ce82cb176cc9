package dev.holdpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What befalls the machine, the snapshots and the operator in a schedule. */
enum Act {
    SET,
    KILL,
    SLEEP,
    CLOCK_JUMP,
    DISK_FULL,
    ANOTHER_ACCOUNT,
    TAG_STRIPPED,
    HIDDEN,
    WENT_WRONG,
    SECOND_CLICK,
    CANCELS,
    LOOKS_AGAIN,
    SENDS,
    DROPS;

    /** The name of everything that schedules go through, sooner or later. */
    static List<String> everything() {
        var faults = Arrays.stream(Fault.values()).filter(fault -> fault != Fault.NONE);
        return Stream.concat(faults, Arrays.stream(values())).map(Enum::name).toList();
    }
}
