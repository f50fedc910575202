package dev.osiscope.export.picture;

import dev.osiscope.export.font.Typeface;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A picture as SVG 1.1 (W3C, 16 August 2011). Text stays text, with a list of fonts to fall back on; each text says how wide
/// it is, so that it takes the same room in whatever font the reader's machine has.
public final class SvgText {

    private static final String FALLBACK_WORDS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final String FALLBACK_CODE = "'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

    private final Appendable out;
    private final Function<Ink, String> colours;

    /// @param out     where it is written
    /// @param colours how a colour is written: `#8a5000`, `var(--layer-4)`
    public SvgText(Appendable out, Function<Ink, String> colours) {
        this.out = out;
        this.colours = colours;
    }

    /// The fonts of a text, the window's own first.
    ///
    /// @param code whether each of its characters takes the same room
    public static String family(boolean code) {
        return code ? FALLBACK_CODE : FALLBACK_WORDS;
    }

    /// A whole file with this picture.
    ///
    /// @throws IOException where it can't be written
    public static void write(Drawing drawing, Look look, String language, Appendable out) throws IOException {
        var colours = look.colours();
        SvgText text = new SvgText(out, ink -> colours.get(ink.token()));
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(drawing.width()))
                .append("\" height=\"").append(number(drawing.height())).append("\" viewBox=\"0 0 ")
                .append(number(drawing.width())).append(' ').append(number(drawing.height()))
                .append("\" role=\"list\" aria-labelledby=\"title\" aria-describedby=\"desc\" xml:lang=\"")
                .append(Markup.escaped(language)).append("\">\n");
        out.append("<title id=\"title\">").append(Markup.escaped(drawing.title())).append("</title>\n");
        out.append("<desc id=\"desc\">").append(Markup.escaped(drawing.description())).append("</desc>\n");
        for (Drawing.Part part : drawing.parts()) {
            text.part(part);
        }
        out.append("</svg>\n");
    }

    /// Writes a part as a group: a step is an item of a list, with its words for who can't see it.
    ///
    /// @throws IOException where it can't be written
    public void part(Drawing.Part part) throws IOException {
        if (part.spoken().isEmpty()) {
            out.append("<g>\n");
        } else {
            String words = Markup.escaped(part.spoken());
            out.append("<g role=\"listitem\" aria-label=\"").append(words).append("\"><title>").append(words)
                    .append("</title>\n");
        }
        for (Mark mark : part.marks()) {
            mark(mark);
        }
        out.append("</g>\n");
    }

    private void mark(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Line line -> out.append("<line x1=\"").append(number(line.fromX())).append("\" y1=\"")
                    .append(number(line.fromY())).append("\" x2=\"").append(number(line.toX())).append("\" y2=\"")
                    .append(number(line.toY())).append('"').append(stroke(line.ink(), line.width(), line.dash()))
                    // The piece of a lifeline in the next row continues it without a seam.
                    .append(line.fromX() == line.toX() ? " shape-rendering=\"crispEdges\"" : "");
            case Mark.Box box -> out.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y()))
                    .append("\" width=\"").append(number(box.width())).append("\" height=\"").append(number(box.height()))
                    .append("\" rx=\"").append(number(box.radius())).append('"').append(fill(box.fill()))
                    .append(edge(box.edge()));
            case Mark.Head head -> out.append("<polygon points=\"").append(head.corners().stream().map(SvgText::number)
                    .collect(Collectors.joining(" "))).append('"').append(fill(Optional.of(head.ink())));
            case Mark.Disc disc -> out.append("<circle cx=\"").append(number(disc.x())).append("\" cy=\"")
                    .append(number(disc.y())).append("\" r=\"").append(number(disc.radius())).append('"')
                    .append(fill(Optional.of(disc.fill()))).append(edge(disc.edge()));
            case Mark.Label label -> label(label);
        }
        out.append(mark instanceof Mark.Label ? "\n" : "/>\n");
    }

    private void label(Mark.Label label) throws IOException {
        Typeface face = label.face();
        boolean code = face == Typeface.CODE || face == Typeface.CODE_BOLD;
        out.append("<text x=\"").append(number(label.x())).append("\" y=\"").append(number(label.y()))
                .append("\" textLength=\"").append(number(label.width()))
                .append("\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" font-family=\"")
                .append(family(code)).append("\" font-size=\"").append(number(label.size()))
                .append(face.bold() ? "\" font-weight=\"bold\"" : "\"").append(fill(Optional.of(label.ink()))).append('>')
                .append(Markup.escaped(label.text())).append("</text>");
    }

    private String fill(Optional<Ink> ink) {
        return " fill=\"" + ink.map(colours).orElse("none") + '"';
    }

    private String edge(Optional<Mark.Edge> edge) {
        return edge.map(shown -> stroke(shown.ink(), shown.width(), shown.dash())).orElse("");
    }

    private String stroke(Ink ink, double width, List<Double> dash) {
        String dashes = dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash.stream().map(SvgText::number)
                .collect(Collectors.joining(" ")) + '"';
        return " stroke=\"" + colours.apply(ink) + "\" stroke-width=\"" + number(width) + '"' + dashes;
    }

    private static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
