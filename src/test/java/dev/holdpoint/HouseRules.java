package dev.holdpoint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The rules of CONTRIBUTING.md that a machine can judge, for the packages below a root: the program's own, or a planted
 * tree in which each rule is broken once.
 */
record HouseRules(String root) {

    /** The packages and what each may use. A trailing {@code ..} covers the packages below as well. */
    private static final Map<String, List<String>> ARROWS = arrows();

    private static Map<String, List<String>> arrows() {
        var arrows = new LinkedHashMap<String, List<String>>();
        arrows.put("model", List.of());
        arrows.put("cloud", List.of("model"));
        arrows.put("cloud.aws", List.of("cloud", "model"));
        arrows.put("account", List.of("cloud", "model"));
        arrows.put("catalog", List.of("cloud", "model"));
        arrows.put("journal", List.of("model"));
        arrows.put("engine", List.of("model", "cloud", "journal"));
        arrows.put("evidence", List.of("model", "text"));
        arrows.put("settings", List.of("model"));
        arrows.put("text", List.of("model"));
        arrows.put("desktop", List.of("model", "settings", "text"));
        arrows.put("sim..", List.of());
        var words = List.of("ui.fx", "engine", "model", "settings", "text");
        arrows.put("ui.fx", List.of("engine", "model", "text"));
        arrows.put("ui.connection", with(words, "account"));
        arrows.put("ui.volumes", with(words, "catalog"));
        arrows.put("ui.request", with(words, "catalog"));
        arrows.put("ui.runs", with(with(words, "desktop"), "evidence"));
        arrows.put("ui.settings", with(words, "desktop"));
        var screens = List.of("ui.connection", "ui.volumes", "ui.request", "ui.runs", "ui.settings");
        arrows.put(
                "ui",
                Stream.of(words, screens, List.of("account", "catalog", "desktop"))
                        .flatMap(List::stream)
                        .toList());
        return arrows;
    }

    private static List<String> with(List<String> packages, String more) {
        return Stream.concat(packages.stream(), Stream.of(more)).toList();
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        ARROWS.forEach((from, to) -> rules.put("arrows of " + from, arrow(from, to)));
        rules.put("every package has its room", everyPackageHasItsRoom());
        rules.put("no cycles", noCycles());
        rules.put("JavaFX in ui only", onlyIn("javafx..", "ui.."));
        rules.put("the AWS SDK in cloud.aws only", onlyIn("software.amazon..", "cloud.aws"));
        rules.put("JDBC in journal only", onlyIn("java.sql..", "journal"));
        rules.put("Platform in FxRelay only", platformInFxRelayOnly());
        rules.put("no AWT, no internals", noInternals());
        rules.put("no sleeping", noSleeping());
        rules.put("time is injected", timeIsInjected());
        rules.put("no trust-all", noTrustManagers());
        rules.put("names say what a class is for", namesSayWhatFor());
        rules.put("no public mutable statics", noPublicMutableStatics());
        return rules;
    }

    private ArchRule arrow(String from, List<String> to) {
        var allowed =
                Stream.concat(Stream.of(from), to.stream()).map(this::full).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(full(from))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(root + ".."))))
                .because("dependencies point along the table of CONTRIBUTING.md only")
                .allowEmptyShould(true);
    }

    private ArchRule everyPackageHasItsRoom() {
        var rooms = Stream.concat(Stream.of(root), ARROWS.keySet().stream().map(this::full))
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(rooms).because("a package that no table names has no charter");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().because("a cycle makes two rooms one");
    }

    private ArchRule onlyIn(String library, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(full(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("its types end in " + room);
    }

    private ArchRule platformInFxRelayOnly() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("FxRelay")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("one class is the bridge to the FX thread");
    }

    private ArchRule noInternals() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "sun..", "com.sun..", "jdk.internal..")
                .because("the package has no AWT, and internals change without notice");
    }

    private ArchRule noSleeping() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .orShould()
                .callMethod(LockSupport.class, "parkNanos", long.class)
                .because("whoever sleeps cannot be stopped, hurried or tested");
    }

    private ArchRule timeIsInjected() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, full("sim.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .because("time comes from the clock that the wiring hands in");
    }

    private ArchRule noTrustManagers() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.net\\.ssl\\..*TrustManager")
                .because("a program that can be told to trust everyone will be");
    }

    private ArchRule namesSayWhatFor() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common)(\\$.*)?")
                .because("such a name says nothing, so everything ends up there");
    }

    private ArchRule noPublicMutableStatics() {
        return fields().that()
                .areStatic()
                .and()
                .areNotPrivate()
                .should()
                .beFinal()
                .because("state has one owner")
                .allowEmptyShould(true);
    }

    private String full(String room) {
        return root + "." + room;
    }
}
