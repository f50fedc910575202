package dev.osiscope.comparison;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What tshark prints of a capture with `-T fields -E header=y -E occurrence=f`: the names of the fields, then a
/// row a frame. A cell is empty where the frame does not have the field.
///
/// @param capture the file
/// @param name    its name below the folder of the captures, with `/`
/// @param names   the names of the fields, a column each
/// @param rows    the cells of each frame
record TsharkTable(Path capture, String name, List<String> names, List<List<String>> rows) {

    private static final String ENDING = ".tsv";
    private static final String BETWEEN = "\t";

    /// The tables below `folder`, in the order of their names; each lies beside its capture.
    static List<TsharkTable> below(Path folder) throws IOException {
        return files(folder).stream().map(table -> beside(folder, table)).toList();
    }

    /// The captures below `folder` that have a table, in the order of their names.
    static List<Path> captures(Path folder) throws IOException {
        return files(folder).stream().map(TsharkTable::capture).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    private static Path capture(Path table) {
        String name = table.getFileName().toString();
        return table.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    private static TsharkTable beside(Path folder, Path table) {
        Path capture = capture(table);
        try {
            return of(capture, folder.relativize(capture).toString().replace(File.separatorChar, '/'),
                    Files.readAllLines(table));
        } catch (IOException failure) {
            throw new UncheckedIOException(table.toString(), failure);
        }
    }

    /// The table of `capture` that `lines` are.
    static TsharkTable of(Path capture, String name, List<String> lines) {
        return new TsharkTable(capture, name, cells(lines.getFirst()),
                lines.stream().skip(1).map(TsharkTable::cells).toList());
    }

    private static List<String> cells(String line) {
        return List.of(line.split(BETWEEN, -1));
    }
}
