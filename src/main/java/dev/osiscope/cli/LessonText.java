package dev.osiscope.cli;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.LessonWords;
import java.util.ArrayList;
import java.util.List;

/// A lesson's text as lines that a terminal shows and a voice reads.
final class LessonText {

    private static final int WIDTH = 100;

    private LessonText() {}

    static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> lines.addAll(wrapped(LessonWords.plain(paragraph.parts()), "", ""));
                case Block.Bullets list ->
                    list.items().forEach(item -> lines.addAll(wrapped(LessonWords.plain(item), "- ", "  ")));
                case Block.Numbered list -> {
                    for (int item = 0; item < list.items().size(); item++) {
                        String number = list.first() + item + ". ";
                        lines.addAll(wrapped(LessonWords.plain(list.items().get(item)), number, " ".repeat(number.length())));
                    }
                }
                case Block.Code code -> code.text().lines().forEach(line -> lines.add("    " + line));
            }
            lines.add("");
        }
        return lines;
    }

    /// A text broken at its blanks.
    ///
    /// @param first what stands before its first line
    /// @param next  what stands before the others
    static List<String> wrapped(String text, String first, String next) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int bare = line.length();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > bare && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                bare = line.length();
            }
            line.append(line.length() > bare ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
