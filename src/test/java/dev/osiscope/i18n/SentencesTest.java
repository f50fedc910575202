package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.dissect.FieldTable;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.FieldDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RunsBeside
class SentencesTest {

    private static final int BEGINNING = 24;
    private static final String OURS = " (The name is ours.)";

    private final Sentences german = Sentences.of(Language.GERMAN);

    /// What the field tables say, without their remark on names.
    private static Set<String> meanings() {
        return FieldTable.ALL.stream().flatMap(table -> table.rows().stream()).map(FieldDefinition::meaning)
                .map(meaning -> meaning.replace(OURS, "")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySentenceOfTheFieldTablesIsThere() {
        assertEquals(List.of(), meanings().stream().filter(meaning -> !german.has(meaning)).toList(), "say them in sentences_de.tsv");
    }

    @Test
    void everyLineOfTheFileStandsForASentenceThatThereIs() throws IOException {
        Set<String> said = meanings();
        String sources = sources();
        assertEquals(List.of(), Files.readAllLines(Path.of("resources/i18n/sentences_de.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length != 2 || !said.contains(parts[0]) && !isSaid(parts[0], sources)
                        && !parts[0].equals("The name is ours."))
                .map(parts -> parts[0]).toList());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /// A long sentence is put together from several strings: its beginning tells, or what stands behind a colon.
    private static boolean isSaid(String sentence, String sources) {
        String told = sentence.replaceFirst("^(It can't be checked|recorded): ", "");
        String beginning = told.replace("{0}", told.contains("bytes") && told.contains("{1}") ? "%d" : "0x%04x").replace("{1}", "%d");
        return sources.contains(beginning.substring(0, Math.min(beginning.length() - 1, BEGINNING)));
    }

    @Test
    void numberAndRemarkStayInTheirPlaces() {
        assertEquals("Die abgedeckten Bytes ergeben 0xfe30: Mindestens eines wurde beschädigt, und ein Empfänger verwirft sie.",
                german.of("The bytes that it covers give 0xfe30: at least one of them was damaged, and a receiver drops them."));
        assertEquals("Sie ist nicht prüfbar: Der Mitschnitt hat 96 von 1514 Byte behalten.",
                german.of("It can't be checked: the capture kept 96 of 1514 bytes."));
        assertEquals("Was gefragt wird. (Der Name ist von uns.)", german.of("What is asked. (The name is ours.)"));
        assertEquals("Something new.", german.of("Something new."));
        assertEquals("What is asked.", Sentences.of(Language.ENGLISH).of("What is asked."));
        assertEquals("echte Kernel auf diesem Rechner", german.of("real kernels on this machine"));
    }
}
