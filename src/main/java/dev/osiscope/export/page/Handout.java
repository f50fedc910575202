package dev.osiscope.export.page;

import static dev.osiscope.export.picture.Markup.escaped;

import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Ink;
import dev.osiscope.export.picture.LadderDrawing;
import dev.osiscope.export.picture.Look;
import dev.osiscope.export.picture.SvgText;
import dev.osiscope.export.picture.Watcher;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.Step;
import dev.osiscope.viewmodel.ExplainModel;
import dev.osiscope.viewmodel.StackModel;
import java.io.IOException;
import java.util.Locale;

/// An excerpt for paper: the ladder, cut between steps so that each piece fits a page, then each step in words. HTML without any
/// script, which a browser prints or makes a PDF of.
public final class Handout {

    /// How high a piece of the ladder may be, and how wide, in pixels of CSS, of which 96 are an inch: A4 within its margins, with
    /// room for a heading.
    private static final double PAGE_HEIGHT = 860;
    private static final double PAGE_WIDTH = 690;

    private final Excerpt excerpt;
    private final Messages messages;
    private final LadderDrawing ladder;
    private final SvgText svg;
    private final Appendable out;

    private Handout(Excerpt excerpt, Appendable out) {
        this.excerpt = excerpt;
        this.out = out;
        messages = excerpt.messages();
        ladder = new LadderDrawing(excerpt, Look.LIGHT.em());
        svg = new SvgText(out, ink -> "var(--" + ink.token() + ")");
    }

    /// Writes the handout of `excerpt`.
    ///
    /// @return whether it is whole; the watcher may have stopped it
    /// @throws IOException where it can't be written
    public static boolean write(Excerpt excerpt, Appendable out, Watcher watcher) throws IOException {
        return new Handout(excerpt, out).write(watcher);
    }

    private boolean write(Watcher watcher) throws IOException {
        head();
        pieces();
        out.append("<h2>").append(escaped(messages.text("give.handout.steps"))).append("</h2>\n<ol start=\"")
                .append(String.valueOf(excerpt.first() + 1)).append("\">\n");
        StepArticle article = new StepArticle(excerpt, out);
        for (int index = excerpt.first(); index <= excerpt.last(); index++) {
            Step step = excerpt.timeline().step(index);
            out.append("<li>");
            article.words(ExplainModel.of(excerpt.snapshot(), step, messages));
            article.nest(StackModel.of(excerpt.snapshot(), step, messages));
            out.append("</li>\n");
            if (!watcher.goOn(index - excerpt.first() + 1)) {
                return false;
            }
        }
        out.append("</ol>\n</body>\n</html>\n");
        return true;
    }

    private void head() throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(messages.language().code()).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(PageFiles.NO_SCRIPT).append("\">\n<title>").append(escaped(excerpt.title()))
                .append(" – OSIscope</title>\n<style>\n").append(PageFiles.colours(Look.LIGHT))
                .append(PageFiles.text("handout.css")).append("</style>\n</head>\n<body>\n<p class=\"blanks\">")
                .append(escaped(messages.text("give.handout.name"))).append(" <span></span> ")
                .append(escaped(messages.text("give.handout.date"))).append(" <span></span></p>\n<h1>")
                .append(escaped(excerpt.title())).append("</h1>\n<p class=\"source\">").append(escaped(excerpt.subtitle()))
                .append("</p>\n");
    }

    private void pieces() throws IOException {
        double scale = Math.min(1, PAGE_WIDTH / ladder.width());
        double room = PAGE_HEIGHT / scale - (ladder.rowsTop() - ladder.headsTop());
        int first = excerpt.first();
        while (first <= excerpt.last()) {
            int last = first;
            while (last < excerpt.last() && ladder.bottom(last + 1) - ladder.top(first) <= room) {
                last++;
            }
            piece(first, last, scale);
            first = last + 1;
        }
    }

    private void piece(int first, int last, double scale) throws IOException {
        out.append(String.format(Locale.ROOT, "<div class=\"piece\" style=\"width: %.0fpx\">%n", ladder.width() * scale));
        open(ladder.headsTop(), ladder.rowsTop() - ladder.headsTop());
        svg.part(ladder.heads(excerpt.last()));
        out.append("</svg>\n");
        open(ladder.top(first), ladder.bottom(last) - ladder.top(first));
        for (int step = first; step <= last; step++) {
            svg.part(ladder.row(step, excerpt.last(), Ink.PANEL));
        }
        // What reaches into another piece is cut off at the edge of this one.
        svg.part(ladder.repeats());
        out.append("</svg>\n</div>\n");
    }

    private void open(double top, double height) throws IOException {
        out.append(String.format(Locale.ROOT, "<svg viewBox=\"0 %.1f %.1f %.1f\" role=\"list\">%n", top, ladder.width(), height));
    }
}
