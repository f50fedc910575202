package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An item below a question: `hint: …`, `mistake ACK: …`.
///
/// @param word   its first word
/// @param at     where it begins
/// @param answer what stands between the word and the colon
/// @param text   what stands behind the colon
/// @param raw    the same as it is written, and where it begins
record Clause(String word, Spot at, List<Inline> answer, List<Inline> text, Raw raw) {

    private static final Pattern BEGIN = Pattern.compile("(hint|mistake|because|right|wrong|check)\\b([^:{]|\\{[^}]*\\})*:\\s*");

    /// Text as it is written.
    record Raw(String text, Spot at) {}

    /// Whether an item that begins so is a clause; if it is, how long its beginning is.
    static Optional<Integer> begins(String line) {
        Matcher matcher = BEGIN.matcher(line);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /// Takes the parts of an item apart at its first colon.
    static Clause of(List<Inline> parts, Spot at, Raw raw) {
        List<Inline> answer = new ArrayList<>();
        List<Inline> text = new ArrayList<>();
        boolean behind = false;
        for (Inline part : parts) {
            int colon = !behind && part instanceof Inline.Text plain ? plain.text().indexOf(':') : -1;
            if (colon >= 0) {
                String both = ((Inline.Text) part).text();
                addText(answer, both.substring(0, colon));
                addText(text, both.substring(colon + 1).stripLeading());
                behind = true;
            } else {
                (behind ? text : answer).add(part);
            }
        }
        String first = answer.isEmpty() || !(answer.getFirst() instanceof Inline.Text plain) ? "" : plain.text();
        String word = first.strip().split("\\s", 2)[0];
        if (!answer.isEmpty()) {
            answer.removeFirst();
            String rest = first.stripLeading().substring(word.length()).stripLeading();
            if (!rest.isBlank()) {
                answer.addFirst(new Inline.Text(rest));
            }
        }
        return new Clause(word, at, List.copyOf(answer), List.copyOf(text), raw);
    }

    private static void addText(List<Inline> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Inline.Text(text));
        }
    }

    /// The text before the first dash with spaces around it, and the one behind it.
    Optional<Split> split() {
        for (int index = 0; index < text.size(); index++) {
            if (text.get(index) instanceof Inline.Text(String plain)) {
                Matcher dash = Pattern.compile("\\s[—–]\\s").matcher(plain);
                if (dash.find()) {
                    List<Inline> before = new ArrayList<>(text.subList(0, index));
                    List<Inline> behind = new ArrayList<>();
                    addText(before, plain.substring(0, dash.start()).stripTrailing());
                    addText(behind, plain.substring(dash.end()).stripLeading());
                    behind.addAll(text.subList(index + 1, text.size()));
                    return Optional.of(new Split(before, behind));
                }
            }
        }
        return Optional.empty();
    }

    /// Two halves of a text.
    record Split(List<Inline> before, List<Inline> behind) {}
}
