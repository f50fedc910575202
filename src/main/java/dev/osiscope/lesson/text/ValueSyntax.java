package dev.osiscope.lesson.text;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Lets Markdown have values in braces: `{seq of SYN client->hub}`. A brace behind a backslash is a brace.
final class ValueSyntax implements InlineContentParserFactory {

    private static final int LONGEST = 300;

    /// A value as it is written.
    static final class Written extends CustomNode {

        private final String text;

        Written(String text) {
            this.text = text;
        }

        /// What stands between the braces.
        String text() {
            return text;
        }
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
        return ValueSyntax::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position from = scanner.position();
        for (int length = 0; scanner.peek() != '}'; length++) {
            // A bound: else a text of braces alone is looked through again for each of them.
            if (length == LONGEST || !scanner.hasNext()) {
                return ParsedInline.none();
            }
            scanner.next();
        }
        String text = scanner.getSource(from, scanner.position()).getContent();
        scanner.next();
        return ParsedInline.of(new Written(text), scanner.position());
    }
}
