package dev.osiscope.emitter.script;

import java.util.ArrayList;
import java.util.List;

/// The words of one command, read from left to right.
final class Words {

    private final String line;
    private final List<Word> words = new ArrayList<>();
    /// Where each word begins in the line.
    private final List<Integer> starts = new ArrayList<>();
    private int end;
    private int next;

    private Words(String line) {
        this.line = line;
    }

    /// Takes a line apart into its commands, which semicolons part. Words have spaces between them; `"` takes spaces,
    /// semicolons and what follows `\` into a word as they are; a word that begins with `#` begins a comment.
    static List<Words> commands(String line) throws ScriptFault {
        List<Words> commands = new ArrayList<>();
        Words command = new Words(line);
        int at = 0;
        while (at < line.length() && line.charAt(at) != '#') {
            char letter = line.charAt(at);
            if (letter == ';') {
                commands.add(command.endAt(at));
                command = new Words(line);
                at++;
            } else if (blank(letter)) {
                at++;
            } else {
                command.starts.add(at);
                at = word(line, at, command.words);
            }
        }
        commands.add(command.endAt(at));
        return commands;
    }

    private Words endAt(int at) {
        end = at;
        return this;
    }

    /// The command from the next word on, as it is written; empty where none is left.
    String written() {
        return more() ? line.substring(starts.get(next), end).strip() : "";
    }

    private static int word(String line, int from, List<Word> words) throws ScriptFault {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        int at = from;
        while (at < line.length() && (open || !blank(line.charAt(at)) && line.charAt(at) != ';')) {
            char letter = line.charAt(at);
            if (letter == '"') {
                open = !open;
            } else {
                at += open && letter == '\\' && at + 1 < line.length() ? 1 : 0;
                text.append(line.charAt(at));
            }
            at++;
        }
        if (open) {
            throw new ScriptFault("script.fault.quote");
        }
        words.add(new Word(text.toString(), line.charAt(from) == '"'));
        return at;
    }

    private static boolean blank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean more() {
        return next < words.size();
    }

    /// The next word, which must be there.
    ///
    /// @param missing the key of what is missing where it isn't
    Word take(String missing) throws ScriptFault {
        if (!more()) {
            throw new ScriptFault(missing);
        }
        return words.get(next++);
    }

    /// Whether the next word is this one; if it is, it is taken.
    boolean takeIf(String keyword) {
        boolean there = more() && words.get(next).is(keyword);
        next += there ? 1 : 0;
        return there;
    }

    /// All that are left.
    List<Word> rest() {
        List<Word> rest = List.copyOf(words.subList(next, words.size()));
        next = words.size();
        return rest;
    }

    /// The number of the next word, which must be there: -999,999,999 to 999,999,999.
    int number() throws ScriptFault {
        Word word = take("script.fault.number");
        if (!word.text().matches("-?\\d{1,9}")) {
            throw new ScriptFault("script.fault.number");
        }
        return Integer.parseInt(word.text());
    }

    /// Nothing more may follow.
    void finish() throws ScriptFault {
        if (more()) {
            throw new ScriptFault("script.fault.more", words.get(next).text());
        }
    }
}
