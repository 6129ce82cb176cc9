package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every FXML file, held against its controller. */
class FxmlTest {
    private static final Path ROOT = Path.of("src/main/resources/dev/holdpoint/ui");

    static List<Path> files() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".fxml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldIsFilledByTheFilesOfItsController(Path file) throws Exception {
        var controller = Class.forName(controller(file));
        var filled = new TreeSet<String>();
        for (var one : files()) {
            if (controller(one).equals(controller.getName())) {
                filled.addAll(found(Files.readString(one), "fx:id=\"([^\"]+)\""));
            }
        }
        var fields = Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(filled).containsAll(fields);
        assertThat(controller.getResource(String.valueOf(file.getFileName()))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyControlThatAScriptMayWantHasItsId(Path file) throws Exception {
        var text = Files.readString(file);
        assertThat(
                        found(
                                text,
                                "<(?:Button|TextField|TableView|CheckBox|RadioButton|Picker|ToggleButton)\\b(?![^>]* (?:id|fx:constant)=)"))
                .isEmpty();
    }

    /** JavaFX's own draws the whole page into a picture at each change ({@link dev.holdpoint.ui.fx.LiveScroll}). */
    @ParameterizedTest
    @MethodSource("files")
    void whatScrollsIsDrawnDirectly(Path file) throws Exception {
        assertThat(Files.readString(file)).doesNotContain("<ScrollPane");
    }

    private static String controller(Path file) throws IOException {
        return found(Files.readString(file), "fx:controller=\"([^\"]+)\"")
                .iterator()
                .next();
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
