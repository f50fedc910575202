package dev.osiscope.wire.application;

import dev.osiscope.wire.Protocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What content of a media type is: the resource `names/media.tsv`.
final class MediaNames {

    private static final String RESOURCE = "/names/media.tsv";
    private static final int COLUMNS = 3;
    private static final Map<String, Protocol> NAMES = read();

    private MediaNames() {}

    /// What content of this type is; empty where the type is not known.
    static Optional<Protocol> named(String type) {
        return Optional.ofNullable(NAMES.get(type));
    }

    /// Everything that content can be by its type.
    static Stream<Protocol> all() {
        return NAMES.values().stream().distinct();
    }

    private static Map<String, Protocol> read() {
        try (InputStream resource = MediaNames.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(MediaNames::columns)
                    .collect(Collectors.toMap(columns -> columns[0],
                            columns -> new Protocol(columns[1], columns[2], Protocol.Level.APPLICATION)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String[] columns(String line) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(RESOURCE + " has a row of other columns: " + line);
        }
        return columns;
    }
}
