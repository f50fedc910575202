package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.dissect.FieldTable;
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

class SentencesTest {

    /// How many sentences of the field tables are in English still, where the window is German. It may only fall.
    private static final int LEFT = 0;
    /// What a beginner meets first has every sentence.
    private static final Set<String> WHOLE = Set.of("eth", "vlan", "arp", "ip", "icmp", "ipv6", "ipv6.hopopts", "ipv6.routing",
            "ipv6.fraghdr", "ipv6.dstopts", "tcp", "udp", "dns", "http", "hub", "data", "null", "sll");
    private static final int BEGINNING = 24;
    private static final String OURS = " (The name is ours.)";

    private final Sentences german = Sentences.of(Language.GERMAN);

    private static Stream<String> meanings(Stream<FieldTable> tables) {
        return tables.flatMap(table -> table.rows().stream()).map(FieldDefinition::meaning);
    }

    private Set<String> left(Stream<FieldTable> tables) {
        return meanings(tables).filter(meaning -> !german.has(meaning)).map(meaning -> meaning.replace(OURS, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noMoreSentencesAreLeftInEnglishThanWere() {
        int left = left(FieldTable.ALL.stream()).size();
        System.out.println(left + " sentences of field tables are not in German yet");
        assertEquals(LEFT, left, "lower the number where it fell; where it rose, say the new ones in sentences_de.tsv");
    }

    @Test
    void everySentenceOfWhatABeginnerMeetsIsThere() {
        assertEquals(Set.of(), left(FieldTable.ALL.stream().filter(table -> WHOLE.contains(table.protocol().id()))));
    }

    @Test
    void everyLineOfTheFileStandsForASentenceThatThereIs() throws IOException {
        Set<String> said = meanings(FieldTable.ALL.stream()).map(meaning -> meaning.replace(OURS, "")).collect(Collectors.toSet());
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
