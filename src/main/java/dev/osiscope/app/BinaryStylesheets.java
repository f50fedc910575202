package dev.osiscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Translates the stylesheets into JavaFX's binary form, which it takes instead where it lies beside one: a start need not parse
/// them then, which takes a tenth of its time until the first picture. Run by the build.
public final class BinaryStylesheets {

    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";

    private BinaryStylesheets() {}

    /// @param arguments the folder with the stylesheets
    public static void main(String[] arguments) throws IOException {
        for (Path sheet : in(Path.of(arguments[0]))) {
            Stylesheet.convertToBinary(sheet.toFile(), binary(sheet).toFile());
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(TEXT)).toList();
        }
    }

    /// Where the binary form of `sheet` lies.
    static Path binary(Path sheet) {
        return sheet.resolveSibling(sheet.getFileName().toString().replace(TEXT, BINARY));
    }
}
