package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Makes a lesson's text of Markdown's nodes, and says what a lesson can't have.
final class Prose {

    private static final int DEEPEST = 10;

    private final Findings findings;
    /// What stands before it on its line is no text: the word that begins a clause.
    private Spot begin = Spot.START;

    Prose(Findings findings) {
        this.findings = findings;
    }

    /// Where a node begins.
    static Spot spot(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? Spot.START
                : new Spot(spans.getFirst().getLineIndex() + 1, spans.getFirst().getColumnIndex() + 1);
    }

    /// The block of a node; empty where a lesson can't have it.
    Optional<Block> block(Node node) {
        return switch (node) {
            case Paragraph paragraph -> Optional.of(new Block.Paragraph(inlines(paragraph)));
            case BulletList list -> Optional.of(new Block.Bullets(items(list)));
            case OrderedList list -> Optional.of(new Block.Numbered(
                    list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(), items(list)));
            case FencedCodeBlock code -> Optional.of(code(code, code.getLiteral(), 1));
            case IndentedCodeBlock code -> Optional.of(code(code, code.getLiteral(), 0));
            default -> {
                findings.error(spot(node), "block");
                yield Optional.empty();
            }
        };
    }

    private Block code(Node node, String literal, int fence) {
        String text = literal.stripTrailing();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Spot at = new Spot(spot(node).line() + fence + line, 1);
            Digits.in(lines.get(line)).ifPresent(place -> findings.error(at, "digit", place.text()));
        }
        return new Block.Code(text);
    }

    private List<List<Inline>> items(ListBlock list) {
        List<List<Inline>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item(item));
        }
        return items;
    }

    /// The text of a list's item: one paragraph.
    List<Inline> item(Node item) {
        Node only = item.getFirstChild();
        if (only instanceof Paragraph && only.getNext() == null) {
            return inlines(only);
        }
        findings.error(spot(item), "item");
        return List.of();
    }

    /// The text of a clause, of which the word before `text` on its line is no part.
    List<Inline> clause(Node item, Spot text) {
        begin = text;
        List<Inline> parts = item(item);
        begin = Spot.START;
        return parts;
    }

    List<Inline> inlines(Node parent) {
        return inlines(parent, 0);
    }

    private List<Inline> inlines(Node parent, int depth) {
        List<Inline> parts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, depth, parts);
        }
        return merged(parts);
    }

    private void inline(Node node, int depth, List<Inline> parts) {
        if (depth > DEEPEST) {
            findings.error(spot(node), "inline.deep");
            return;
        }
        switch (node) {
            case Text text -> parts.add(new Inline.Text(checked(node, text.getLiteral())));
            case SoftLineBreak _, HardLineBreak _ -> parts.add(new Inline.Text(" "));
            case Emphasis _ -> parts.add(new Inline.Emphasis(inlines(node, depth + 1)));
            case StrongEmphasis _ -> parts.add(new Inline.Strong(inlines(node, depth + 1)));
            case Link link -> parts.add(new Inline.Link(inlines(node, depth + 1), link.getDestination()));
            case Code code -> code(node, code.getLiteral(), parts);
            case ValueSyntax.Written value -> value(value.text(), after(spot(node), 1), parts);
            default -> findings.error(spot(node), "inline");
        }
    }

    private static Spot after(Spot spot, int columns) {
        return new Spot(spot.line(), spot.column() + columns);
    }

    private void value(String text, Spot at, List<Inline> parts) {
        try {
            parts.add(new Inline.Value(at, ExpressionReader.read(text.replace('\n', ' '), at)));
        } catch (Problem problem) {
            findings.error(problem);
        }
    }

    /// Values may stand among what is written as on the wire.
    private void code(Node node, String literal, List<Inline> parts) {
        int at = 0;
        while (at < literal.length()) {
            int open = literal.indexOf('{', at);
            int close = open < 0 ? -1 : literal.indexOf('}', open);
            int end = close < 0 ? literal.length() : open;
            if (end > at) {
                String text = literal.substring(at, end);
                checked(node, text);
                parts.add(new Inline.CodeText(text));
            }
            if (close >= 0) {
                value(literal.substring(open + 1, close), after(spot(node), open + 2), parts);
                end = close + 1;
            }
            at = end;
        }
    }

    /// The text, after a look for numbers that the author wrote himself.
    private String checked(Node node, String text) {
        Spot at = spot(node);
        int skipped = at.line() == begin.line() ? Math.clamp(begin.column() - (long) at.column(), 0, text.length()) : 0;
        Digits.in(text.substring(skipped)).ifPresent(place ->
                findings.error(after(at, skipped + place.offset()), "digit", place.text()));
        return text;
    }

    /// Texts beside each other as one.
    private static List<Inline> merged(List<Inline> parts) {
        List<Inline> merged = new ArrayList<>();
        for (Inline part : parts) {
            if (part instanceof Inline.Text(String more) && !merged.isEmpty()
                    && merged.getLast() instanceof Inline.Text(String text)) {
                merged.set(merged.size() - 1, new Inline.Text(text + more));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }
}
