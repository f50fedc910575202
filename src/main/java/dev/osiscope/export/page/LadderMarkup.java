package dev.osiscope.export.page;

import dev.osiscope.export.picture.Drawing;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Ink;
import dev.osiscope.export.picture.LadderDrawing;
import dev.osiscope.export.picture.Markup;
import dev.osiscope.export.picture.SvgText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/// The ladder on a page: the lifelines' heads, which stay in sight, and below them the rows. What looks otherwise at another
/// playhead, as a frame that hangs on the lab's wire, is there once for each look, with the steps at which it holds.
final class LadderMarkup {

    private final Excerpt excerpt;
    private final LadderDrawing ladder;
    private final Appendable out;
    private final SvgText svg;

    LadderMarkup(Excerpt excerpt, LadderDrawing ladder, Appendable out) {
        this.excerpt = excerpt;
        this.ladder = ladder;
        this.out = out;
        svg = new SvgText(out, ink -> "var(--" + ink.token() + ")");
    }

    /// How wide it is, in em of the page's text.
    double emWidth() {
        return ladder.width() / ladder.em();
    }

    /// How much of that the numbers and times at the left take.
    double emTimes() {
        return ladder.timesWidth() / ladder.em();
    }

    /// Writes both.
    void write() throws IOException {
        open("heads", ladder.headsTop(), ladder.rowsTop() - ladder.headsTop(), Optional.empty());
        variants(excerpt.first(), ladder::heads);
        out.append("</svg>\n");
        open("rows", ladder.rowsTop(), ladder.height() - ladder.rowsTop(),
                Optional.of(excerpt.messages().text("ladder.title")));
        for (int step = excerpt.first(); step <= excerpt.last(); step++) {
            int row = step;
            variants(step, playhead -> ladder.row(row, playhead, Ink.GROUND));
        }
        for (int step = excerpt.first(); step <= excerpt.last(); step++) {
            ties(step);
        }
        out.append("</svg>\n");
    }

    /// They are shown while the step is; what they say stands in its words.
    private void ties(int step) throws IOException {
        Drawing.Part ties = ladder.ties(step);
        if (!ties.marks().isEmpty()) {
            out.append("<g class=\"tie\" aria-hidden=\"true\" data-step=\"").append(String.valueOf(step + 1)).append("\">\n");
            svg.part(ties);
            out.append("</g>\n");
        }
    }

    private void open(String id, double top, double height, Optional<String> list) throws IOException {
        out.append("<svg id=\"").append(id).append("\" viewBox=\"")
                .append(String.format(Locale.ROOT, "0 %.1f %.1f %.1f", top, ladder.width(), height)).append('"');
        if (list.isPresent()) {
            out.append(" role=\"list\" aria-label=\"").append(Markup.escaped(list.get())).append('"');
        }
        out.append(">\n");
    }

    /// One part for each run of playheads at which it looks the same.
    private void variants(int first, IntFunction<Drawing.Part> parts) throws IOException {
        int from = first;
        Drawing.Part part = parts.apply(first);
        for (int playhead = first + 1; changes(first) && playhead <= excerpt.last(); playhead++) {
            Drawing.Part next = parts.apply(playhead);
            if (!next.equals(part)) {
                variant(part, from, playhead - 1);
                from = playhead;
                part = next;
            }
        }
        variant(part, from, excerpt.last());
    }

    /// Whether the part of a step can change at a later one: on the wire of a lab it can, and heads learn their endpoints.
    private boolean changes(int step) {
        return step == excerpt.first() || excerpt.timeline().deedsTo(excerpt.timeline().step(step).frameNumber()).isPresent();
    }

    private void variant(Drawing.Part part, int from, int to) throws IOException {
        out.append(to == excerpt.last() ? "<g class=\"row final\"" : "<g class=\"row\"").append(" data-step=\"")
                .append(String.valueOf(part.step() + 1)).append("\" data-from=\"").append(String.valueOf(from + 1))
                .append("\" data-to=\"").append(String.valueOf(to + 1)).append("\">\n");
        svg.part(part);
        out.append("</g>\n");
    }
}
