package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Path;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/**
 * Writes each style sheet also in JavaFX's binary form, which it takes by itself where it lies beside the text: a start
 * need not parse it. What cannot be parsed fails the build.
 */
public final class StyleSheets {
    private static final String TEXT = ".css";

    private StyleSheets() {}

    /** {@code StyleSheets DIRECTORY} */
    public static void main(String[] args) throws IOException {
        for (var sheet : Workshop.below(Path.of(args[0]))) {
            if (sheet.toString().endsWith(TEXT)) {
                convert(sheet);
            }
        }
        var errors = CssParser.errorsProperty();
        if (!errors.isEmpty()) {
            throw new IOException(errors.toString());
        }
    }

    private static void convert(Path sheet) throws IOException {
        var name = sheet.getFileName().toString();
        var binary = sheet.resolveSibling(name.substring(0, name.length() - TEXT.length()) + ".bss");
        Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
    }
}
