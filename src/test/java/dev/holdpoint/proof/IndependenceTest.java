package dev.holdpoint.proof;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The judge shares no code with what it judges: of the program it may know the ids, and nothing else. */
class IndependenceTest {
    private static final String IDS = "dev\\.holdpoint\\.model\\.(\\w+Id|IntentKey)";

    private static ArchRule independent(String room) {
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(room)
                        .or(not(resideInAPackage("dev.holdpoint..")))
                        .or(nameMatching(IDS)))
                .because("a checker that shares the engine's code shares its mistakes");
    }

    @Test
    void theJudgeKnowsNothingOfTheProgramButIds() {
        independent("dev.holdpoint.proof").check(new ClassFileImporter().importPackages("dev.holdpoint.proof"));
    }

    @Test
    void aJudgeThatAsksTheEngineIsNoticed() {
        var planted = new ClassFileImporter().importPackages("dev.holdpoint.planted.proof");
        assertThat(independent("dev.holdpoint.planted.proof")
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty();
    }
}
