package dev.osiscope.lesson.text;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Head;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Reads the text of a lesson.
public final class LessonReader {

    /// So many characters a text may have.
    public static final int LONGEST = 262_144;
    private static final int LONGEST_LINE = 4_000;
    private static final String FENCE = "---";
    /// The line at which a head begins, from 1.
    static final int FIRST_OF_HEAD = 2;

    private LessonReader() {}

    /// What was read.
    ///
    /// @param lesson   the lesson; empty where something must be mended first
    /// @param findings what is wrong, in the order of the text
    public record Reading(Optional<Lesson> lesson, List<Finding> findings) {

        /// Takes a copy.
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /// Reads a text.
    ///
    /// @param id       the name of the lesson's folder
    /// @param language the language that it is in
    /// @param file     the name of the file, for what is found
    /// @param text     what stands in it
    public static Reading read(String id, Language language, String file, String text) {
        Findings findings = new Findings(file);
        if (text.length() > LONGEST) {
            findings.error(Spot.START, "long", LONGEST);
            return new Reading(Optional.empty(), findings.sorted());
        }
        List<String> lines = lines(text);
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).length() > LONGEST_LINE) {
                findings.error(new Spot(line + 1, LONGEST_LINE), "line.long", LONGEST_LINE);
                return new Reading(Optional.empty(), findings.sorted());
            }
        }
        return read(id, language, lines, findings);
    }

    private static Reading read(String id, Language language, List<String> lines, Findings findings) {
        Optional<String> headText = takeHead(lines);
        if (headText.isEmpty()) {
            findings.error(Spot.START, "head.missing");
            return new Reading(Optional.empty(), findings.sorted());
        }
        Head head = HeadReader.read(headText.get(), FIRST_OF_HEAD, findings);
        BodyReader body = new BodyReader(lines, findings);
        body.read();
        List<Block> intro = body.intro();
        List<Finding> found = findings.sorted();
        boolean broken = found.stream().anyMatch(Finding::isError);
        return new Reading(broken ? Optional.empty()
                : Optional.of(new Lesson(id, language, head, intro, body.stops())), found);
    }

    /// The lines of a text.
    static List<String> lines(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new ArrayList<>(plain.lines().toList());
    }

    /// The head; its lines are empty afterwards. Where there is none, nothing changes.
    static Optional<String> takeHead(List<String> lines) {
        int end = lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE) ? -1 : endOfHead(lines);
        if (end < 0) {
            return Optional.empty();
        }
        String head = String.join("\n", lines.subList(1, end));
        Collections.fill(lines.subList(0, end + 1), "");
        return Optional.of(head);
    }

    private static int endOfHead(List<String> lines) {
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).stripTrailing().equals(FENCE)) {
                return line;
            }
        }
        return -1;
    }
}
