package dev.osiscope.lesson;

import java.util.List;

/// A block of text.
public sealed interface Block {

    /// A paragraph.
    record Paragraph(List<Inline> parts) implements Block {

        /// Takes a copy.
        public Paragraph {
            parts = List.copyOf(parts);
        }
    }

    /// Items with a bullet each.
    record Bullets(List<List<Inline>> items) implements Block {

        /// Takes a copy.
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// Items that are counted.
    ///
    /// @param first the number of the first one
    record Numbered(int first, List<List<Inline>> items) implements Block {

        /// Takes a copy.
        public Numbered {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// Lines of a program or of a transcript.
    ///
    /// @param text the lines, without a line break at the end
    record Code(String text) implements Block {}
}
