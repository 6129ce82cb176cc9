package dev.holdpoint.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SumTest {
    private static final String SCHEDULES = "SCHEDULES=1000\nFAULTS=70\n";
    private static final String KILLS = "KILLS=80\nPOWERLOSSES=60\n";

    @TempDir
    Path directory;

    private Sum sum(String schedules, String kills, String tests) throws IOException {
        Files.writeString(directory.resolve("L1.properties"), schedules);
        Files.writeString(directory.resolve("L3.properties"), kills);
        Files.writeString(directory.resolve("L2.properties"), "");
        Files.writeString(directory.resolve("L4.properties"), "");
        Files.writeString(directory.resolve("L5.properties"), "");
        Files.writeString(directory.resolve("tests.properties"), tests);
        return new Sum(directory);
    }

    @Test
    void theLastLineSumsUpWhatTheLevelsLeft() throws IOException {
        var sum = sum(SCHEDULES + "LOST=1\n", KILLS + "FAULTS=5\n", "MUTANTS=15\nKILLED=14\n");

        assertThat(sum.line())
                .isEqualTo("proof: schedules=1000 faults=75 kills=80 powerlosses=60 duplicates=0 lost=1 mutants=14/15");
    }

    @Test
    void theProofHoldsIfEveryLevelRanAndNothingWasFound() throws IOException {
        var all = "MUTANTS=14\nKILLED=14\nFAILED=0\n";
        assertThat(sum(SCHEDULES, KILLS, all).holds()).isTrue();
        assertThat(sum(SCHEDULES, "KILLS=80\n", all).holds()).isFalse();
        assertThat(sum(SCHEDULES + "DUPLICATES=1\n", KILLS, all).holds()).isFalse();
        assertThat(sum(SCHEDULES + "LOST=1\n", KILLS, all).holds()).isFalse();
        assertThat(sum(SCHEDULES, KILLS, "MUTANTS=14\nKILLED=13\n").holds()).isFalse();
        assertThat(sum(SCHEDULES, KILLS, "MUTANTS=13\nKILLED=13\n").holds()).isFalse();
        assertThat(sum(SCHEDULES, KILLS, all.replace("FAILED=0", "FAILED=1")).holds())
                .isFalse();
    }

    @Test
    void aProofWithoutOneOfItsLevelsDoesNotHold() throws IOException {
        var all = "MUTANTS=14\nKILLED=14\nFAILED=0\n";
        for (var level : List.of("L1", "L2", "L3", "L4", "L5")) {
            sum(SCHEDULES, KILLS, all);
            Files.delete(directory.resolve(level + ".properties"));
            assertThat(new Sum(directory).holds()).as(level).isFalse();
        }
    }
}
