package dev.osiscope.lesson;

import java.util.List;
import java.util.OptionalInt;

/// A piece of running text.
public sealed interface Inline {

    /// Plain text.
    record Text(String text) implements Inline {}

    /// Emphasis: italics.
    record Emphasis(List<Inline> parts) implements Inline {

        /// Takes a copy.
        public Emphasis {
            parts = List.copyOf(parts);
        }
    }

    /// Strong emphasis: bold.
    record Strong(List<Inline> parts) implements Inline {

        /// Takes a copy.
        public Strong {
            parts = List.copyOf(parts);
        }
    }

    /// What is written as on the wire or in a program.
    record CodeText(String text) implements Inline {}

    /// An address of a page. It is shown, never opened by itself.
    ///
    /// @param parts what stands for it
    /// @param url   the address
    record Link(List<Inline> parts, String url) implements Inline {

        /// Takes a copy.
        public Link {
            parts = List.copyOf(parts);
        }
    }

    /// A number or a word that the session says, as it is asked for: `{seq of SYN client->hub}`. A lesson on its session has
    /// a [Figure] for each.
    ///
    /// @param at         where it stands
    /// @param expression what is asked for
    record Value(Spot at, Expression expression) implements Inline {}

    /// What the session says.
    ///
    /// @param text as it is shown
    /// @param step the step that says it, as its index in the timeline; empty where no single one does
    record Figure(String text, OptionalInt step) implements Inline {}
}
