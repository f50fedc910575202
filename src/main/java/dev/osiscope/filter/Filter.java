package dev.osiscope.filter;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A display filter: a question that can be asked of each frame. Immutable; may be used by several threads.
///
/// The language is a subset of Wireshark 4.0's, told in `docs/filters.md`.
public final class Filter {

    /// How many characters a filter may have at most.
    public static final int LONGEST = 10_000;

    private final String text;
    private final Condition condition;

    private Filter(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /// What became of a text.
    public sealed interface Compilation {

        /// It is a filter.
        record Done(Filter filter) implements Compilation {}

        /// It is none.
        record Refused(FilterError error) implements Compilation {}
    }

    /// Reads `text` as a filter over the fields of `catalogue`. A blank text lets all frames pass. Any text will do:
    /// what is wrong with it is the error of the result.
    public static Compilation compile(String text, FieldCatalogue catalogue) {
        if (text.length() > LONGEST) {
            return new Compilation.Refused(FilterError.of(
                    new TextRange(LONGEST, text.length() - LONGEST), "long", text.length(), LONGEST));
        }
        try {
            Expression expression = Parser.parse(Lexer.tokens(text));
            return new Compilation.Done(new Filter(text, new Checker(catalogue).condition(expression)));
        } catch (FilterRefusal refusal) {
            return new Compilation.Refused(refusal.error());
        }
    }

    /// Whether it lets `frame` pass.
    public Answer ask(FieldAccess frame) {
        return condition.of(frame);
    }

    /// The names of the fields that it asks for. Who has the values of all of them can answer without taking the
    /// frame apart.
    public Set<String> fieldsUsed() {
        return condition.names().collect(Collectors.toCollection(TreeSet::new));
    }

    /// The text it was made from.
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
