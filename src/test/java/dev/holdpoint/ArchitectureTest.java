package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the house rules, and each rule is known to catch what it forbids. */
class ArchitectureTest {
    private static final String ROOT = "dev.holdpoint";
    private static final String PLANTED = "dev.holdpoint.planted";

    /** Read once: it takes most of the time. */
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theProgramKeepsEveryRule() {
        return new HouseRules(ROOT)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesItsPlantedViolation() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        return new HouseRules(PLANTED)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(violations(rule.getValue(), planted))
                                        .as("violations of: " + rule.getKey())
                                        .isNotEmpty()));
    }

    private static Set<String> violations(ArchRule rule, JavaClasses planted) {
        return Set.copyOf(rule.evaluate(planted).getFailureReport().getDetails());
    }

    @Test
    void everyPackageSaysWhatItIsForAndHasNoNullsByDefault() {
        var packages = PROGRAM.stream()
                .map(type -> type.getPackage())
                .filter(room -> !room.getClasses().isEmpty())
                .collect(Collectors.toSet());
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.tryGetAnnotationOfType(NullMarked.class))
                        .as("@NullMarked package-info of " + room.getName())
                        .isPresent());
    }
}
