package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersInNamesSortByTheirSize() {
        var names = new ArrayList<>(List.of("db-10", "db-2", "DB-1", "db", "", "10", "9", "db-2a", "db-02b"));
        names.sort(NaturalOrder.INSTANCE);
        assertThat(names).containsExactly("", "9", "10", "db", "DB-1", "db-2", "db-2a", "db-02b", "db-10");
    }

    @Test
    void aNumberThatNoIntegerHoldsSortsToo() {
        assertThat(NaturalOrder.INSTANCE.compare("v99999999999999999999998", "v99999999999999999999999"))
                .isNegative();
    }
}
