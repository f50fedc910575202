package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the inner parts say where something goes wrong is known in every language: each text of several words in their sources is
/// either in the file of troubles, or is no sentence for people.
@RunsBeside
class TroublesTest {

    private static final Path ROOT = Path.of("src/main/java/dev/osiscope");
    private static final Path FILE = Path.of("resources/i18n/troubles_de.tsv");
    private static final List<String> PACKAGES = List.of("lab", "lab/scenario", "lab/branch", "lab/endpoint", "lab/host", "capture",
            "capture/dumpcap", "capture/libpcap", "capture/packet", "capture/filter", "pcapng", "session", "session/recorded", "hub",
            "hub/scrub", "sockets", "recording", "frame", "cli");
    /// Where an IllegalArgumentException tells the user what is wrong.
    private static final Set<String> REFUSING = Set.of("hub/scrub", "lab/host");
    /// What is written into files or sent to others, and so the same in every language; what has keys of its own in the bundles.
    private static final Set<String> OTHERWISE = Set.of("InterfaceInfo", "LineFault", "EmailScrubber", "CardScrubber", "PhoneScrubber",
            "ScrubRule", "ScrubberKind", "SlowReader", "SocketCalls", "ConnectLines", "SelfSignedCertificate", "FrameCopy", "About",
            "SessionFilter", "Knob", "HubConnection");
    /// Commands to be typed, patterns, a display filter, a script's own words, names of places and of parts, words that others say
    /// or hear.
    private static final Pattern NO_SENTENCE = Pattern.compile("(?:sudo|doas|osiscope) .*|.*-----(?:BEGIN|END).*|\\(arp or .*|C:\\\\.*"
            + "|no such device|no longer (?:attached|running)|packet socket|hello, hub|first bytes within TLS|real kernels on this machine| with x s left"
            + "|is this the key of that certificate\\?|\\^\\\\w\\+.*");
    /// A clause, as those are that say why a dissection stopped; what is said of a checksum stands with the checksums.
    private static final Pattern REASON = Pattern.compile("(?:the|no|a|this line) [a-z<].*(?:there|read|right|missing|bytes|header's <1>|packet|here|follows|is <\\d>)"
            + "(?<!nobody saw its bytes|others are not here|is about is not quoted)");
    private static final Pattern GAP = Pattern.compile("<\\d>");

    private final Sentences german = Sentences.of(Language.GERMAN);

    private static Set<String> said(String folder) throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!OTHERWISE.contains(file.getFileName().toString().replace(".java", ""))) {
                    said.addAll(REFUSING.contains(folder) ? SourceSentences.of(Files.readString(file), SourceSentences.LOGGED)
                            : SourceSentences.of(Files.readString(file), SourceSentences.LOGGED, SourceSentences.FOR_PROGRAMMERS));
                }
            }
        }
        return said;
    }

    private static Set<String> sentences() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String folder : PACKAGES) {
            all.addAll(said(folder));
        }
        return all;
    }

    /// Something in each gap that is in no file.
    private static String filled(String sentence) {
        return GAP.matcher(sentence).replaceAll("x");
    }

    private boolean isKnown(String sentence) {
        return german.has(filled(sentence)) || !german.of(filled(sentence)).equals(filled(sentence));
    }

    @Test
    void everySentenceOfTheInnerPartsIsSaidInGermanToo() throws IOException {
        Set<String> all = sentences();
        assertTrue(all.size() > 200, all.size() + " sentences");
        assertEquals(List.of(), all.stream().filter(sentence -> !NO_SENTENCE.matcher(sentence.replaceAll("<\\d>", "x")).matches())
                .filter(sentence -> !isKnown(sentence)).toList(), "say them in " + FILE);
    }

    /// Why a frame could be dissected no further is told where its bytes are shown.
    @Test
    void whereADissectionStopsIsSaidInGermanToo() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("dissect"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SourceSentences.of(Files.readString(file)).stream().filter(said -> REASON.matcher(said).matches()).forEach(reasons::add);
            }
        }
        assertTrue(reasons.size() > 30, reasons.size() + " reasons");
        assertEquals(List.of(), reasons.stream().filter(reason -> !isKnown(reason)).toList(), "say them in " + FILE);
        assertEquals("TCP bei Byte 34: 20 Byte nötig, 6 da; der Mitschnitt hat 40 von 74 Byte behalten.",
                german.of("TCP at byte 34: 20 bytes needed, 6 found; the capture kept 40 of 74 bytes."));
        assertEquals("UDP bei Byte 4 von: zusammengesetzte Daten von IPv4: die Länge ist 3 Byte, weniger als die 8 des Headers.",
                german.of("UDP at byte 4 of the reassembled IPv4 data: the length is 3 bytes, less than the header's 8."));
    }

    @Test
    void theFileHasTwoSentencesWithTheSameGapsInEachLine() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] parts = line.split("\t", -1);
            if (!line.startsWith("#") && (parts.length != 2 || !gaps(parts[0]).equals(gaps(parts[1])))) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> gaps(String sentence) {
        Set<String> gaps = new TreeSet<>();
        GAP.matcher(sentence).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }

    @Test
    void whatStandsInAGapIsTranslatedToo() {
        assertEquals("Zeile 3, Spalte 5: die Zeile endet, und es fehlt noch: ein Port. Hierher gehört: ein Port.",
                german.of("line 3, column 5: the line ends where a port is missing. Write a port here."));
        assertEquals("dumpcap ist an lo gescheitert: es wurde durch Signal 9 beendet",
                german.of("dumpcap failed on lo: it was ended by signal 9"));
    }

    @Test
    void aSentenceThatNobodyHasSaidInGermanIsFound() {
        List<String> found = SourceSentences.of("""
                class Sample {
                    // a comment is no sentence
                    void sample(String name, int port) {
                        LOGGER.log(WARNING, "nobody reads this text");
                        fail("the new " + name + " is not at " + port + " any more");
                        refuse(String.format("only %d of them were there", port), "key.of.bundle");
                        throw new IllegalStateException("for programmers only: " + name);
                    }
                }
                """, SourceSentences.LOGGED, SourceSentences.FOR_PROGRAMMERS);
        assertEquals(List.of("the new <0> is not at <1> any more", "only <0> of them were there"), found);
        assertEquals(List.of(), found.stream().filter(this::isKnown).toList());
    }
}
