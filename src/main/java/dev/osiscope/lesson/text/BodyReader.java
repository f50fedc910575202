package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads what stands below the head: text, stops, predictions.
final class BodyReader {

    private static final int DEEPEST = 20;
    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST)
            .customInlineContentParserFactory(new ValueSyntax())
            .build();
    private static final String STOP = "stop:";
    private static final String PREDICT = "predict ";

    private final List<String> lines;
    private final Findings findings;
    private final Prose prose;
    private final List<Block> intro = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private Optional<StopDraft> stop = Optional.empty();

    /// @param lines all lines of the file; those of the head are empty
    BodyReader(List<String> lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
        prose = new Prose(findings);
    }

    /// Reads them.
    void read() {
        Node document = MARKDOWN.parse(String.join("\n", lines));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            take(node);
        }
        finishStop();
        if (stops.isEmpty()) {
            findings.error(new Spot(lines.size(), 1), "stop.none");
        }
    }

    List<Block> intro() {
        return intro;
    }

    List<Stop> stops() {
        return stops;
    }

    /// What stands between the texts, in its order.
    List<Mark> marks() {
        return marks;
    }

    private void mark(Mark.Kind kind, Node node, String text) {
        marks.add(new Mark(kind, Prose.spot(node).line() - 1, node.getSourceSpans().getLast().getLineIndex(), text));
    }

    private void finishStop() {
        stop.flatMap(StopDraft::done).ifPresent(stops::add);
        stop = Optional.empty();
    }

    private void take(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when stop.filter(at -> !at.hasStopLine()).isPresent() && line(paragraph).startsWith(STOP) ->
                stopLine(paragraph);
            case BulletList list when stop.flatMap(StopDraft::prediction).isPresent() && clauses(list) -> { }
            default -> prose.block(node).ifPresent(this::add);
        }
    }

    private void add(Block block) {
        stop.ifPresentOrElse(at -> at.add(block), () -> intro.add(block));
    }

    /// A node's first line as it is written, from where the node begins.
    private String line(Node node) {
        Spot at = Prose.spot(node);
        String whole = lines.get(Math.min(at.line(), lines.size()) - 1);
        return whole.substring(Math.min(at.column() - 1, whole.length()));
    }

    /// All lines of a node as they are written, as one.
    private String written(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> lines.get(span.getLineIndex()).substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .map(String::strip).collect(Collectors.joining(" "));
    }

    private void stopLine(Paragraph paragraph) {
        if (paragraph.getSourceSpans().size() > 1) {
            findings.error(new Spot(Prose.spot(paragraph).line() + 1, 1), "stop.alone");
        }
        Spot at = Prose.spot(paragraph);
        mark(Mark.Kind.PLACE, paragraph, "");
        stop.orElseThrow().place(line(paragraph).substring(STOP.length()),
                new Spot(at.line(), at.column() + STOP.length()));
    }

    private void heading(Heading heading) {
        Spot at = Prose.spot(heading);
        String line = line(heading);
        String title = line.replaceFirst("^#+\\s*", "").replaceFirst("\\s+#*\\s*$", "");
        Spot begin = new Spot(at.line(), at.column() + line.length() - line.replaceFirst("^#+\\s*", "").length());
        switch (heading.getLevel()) {
            case 2 -> {
                finishStop();
                Digits.in(title).ifPresent(place -> findings.error(at, "digit", place.text()));
                mark(Mark.Kind.STOP, heading, title);
                stop = Optional.of(new StopDraft(at, title, findings));
            }
            case 3 -> part(heading, title, begin);
            default -> findings.error(at, "heading");
        }
    }

    private void part(Heading heading, String title, Spot begin) {
        Spot at = Prose.spot(heading);
        if (stop.isEmpty()) {
            findings.error(at, "heading.stop");
        } else if (title.equals("seen")) {
            mark(Mark.Kind.SEEN, heading, "");
            stop.get().seen();
        } else if (title.startsWith(PREDICT)) {
            mark(Mark.Kind.PREDICT, heading, title.substring(PREDICT.length()));
            stop.get().predict(new PredictionDraft(at, title.substring(PREDICT.length()),
                    new Spot(begin.line(), begin.column() + PREDICT.length()), findings));
        } else {
            findings.error(at, "heading.part");
        }
    }

    /// Whether the items of a list are clauses of a prediction; then they are read.
    private boolean clauses(BulletList list) {
        if (!hasClause(list)) {
            return false;
        }
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node content = content(item);
            String line = line(content);
            Optional<Integer> begins = Clause.begins(line);
            if (begins.isEmpty()) {
                findings.error(Prose.spot(item), "clause", line.split("\\s", 2)[0]);
                continue;
            }
            mark(Mark.Kind.CLAUSE, item, written(content));
            Spot at = Prose.spot(content);
            Spot text = new Spot(at.line(), at.column() + begins.get());
            Clause clause = Clause.of(prose.clause(item, text), Prose.spot(item),
                    new Clause.Raw(line.substring(begins.get()), text));
            stop.flatMap(StopDraft::prediction).orElseThrow().add(clause);
        }
        return true;
    }

    private boolean hasClause(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (Clause.begins(line(content(item))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Node content(Node item) {
        return item.getFirstChild() == null ? item : item.getFirstChild();
    }
}
