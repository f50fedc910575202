package dev.osiscope.export.page;

import static dev.osiscope.export.picture.Markup.escaped;

import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.LadderDrawing;
import dev.osiscope.export.picture.Look;
import dev.osiscope.export.picture.Watcher;
import dev.osiscope.i18n.Messages;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// An excerpt as one page of HTML that steps in any browser, forward and back, by keys, buttons and clicker, and says each
/// step in words. It needs no network, and what was sent can be no more in it than text: everything is escaped, and the page
/// lets no script run but its own.
public final class SessionPage {

    private final Excerpt excerpt;
    private final Messages messages;
    private final String theme;
    private final Appendable out;
    private final FramesScript frames;

    private SessionPage(Excerpt excerpt, String theme, Appendable out) {
        this.excerpt = excerpt;
        this.theme = theme;
        this.out = out;
        messages = excerpt.messages();
        frames = new FramesScript(excerpt);
    }

    /// Writes the page of `excerpt`.
    ///
    /// @param look how it looks at first; empty for what the reader's system likes
    /// @return whether it is whole; the watcher may have stopped it
    /// @throws IOException where it can't be written
    public static boolean write(Excerpt excerpt, Optional<Look> look, Appendable out, Watcher watcher) throws IOException {
        return new SessionPage(excerpt, look.map(Look::id).orElse("auto"), out).write(watcher);
    }

    private boolean write(Watcher watcher) throws IOException {
        String script = PageFiles.text("session.js");
        LadderMarkup ladder = new LadderMarkup(excerpt, new LadderDrawing(excerpt, Look.LIGHT.em()), out);
        head(script, ladder);
        bar();
        out.append("<main>\n<section id=\"ladder\" class=\"panel\" tabindex=\"0\" aria-label=\"").append(words("ladder.title"))
                .append("\">\n");
        ladder.write();
        out.append("</section>\n<div>\n");
        StepArticle article = new StepArticle(excerpt, out);
        for (int step = excerpt.first(); step <= excerpt.last(); step++) {
            article.write(excerpt.timeline().step(step));
            frames.add(excerpt.timeline().step(step));
            if (!watcher.goOn(step - excerpt.first() + 1)) {
                return false;
            }
        }
        out.append("</div>\n");
        bytes();
        out.append("</main>\n");
        foot(script);
        return true;
    }

    private String words(String key, Object... values) {
        return escaped(messages.text(key, values));
    }

    private void head(String script, LadderMarkup ladder) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(messages.language().code()).append("\" data-theme=\"")
                .append(theme).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(PageFiles.policy(script))
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(excerpt.title())).append(" – OSIscope</title>\n<style>\n").append(PageFiles.colours())
                .append(String.format(Locale.ROOT, ":root { --ladder: %1$.1frem; --ladder-em: %1$.1f; --times-em: %2$.1f; }%n",
                        ladder.emWidth(), ladder.emTimes()))
                .append(PageFiles.text("session.css")).append("</style>\n</head>\n<body>\n");
    }

    private void bar() throws IOException {
        out.append("<header><div class=\"names\"><h1>").append(escaped(excerpt.title())).append("</h1><p class=\"small\">")
                .append(escaped(excerpt.subtitle())).append("</p></div>\n<nav aria-label=\"").append(words("give.page.steps"))
                .append("\">\n");
        button("first", "|◀");
        button("back", "◀");
        out.append("<span id=\"position\"></span>\n");
        button("forward", "▶");
        button("last", "▶|");
        out.append("<input id=\"slider\" type=\"range\" min=\"0\" max=\"0\" value=\"0\" aria-label=\"")
                .append(words("give.page.steps")).append("\">\n<button id=\"theme\" type=\"button\" title=\"")
                .append(words("give.page.theme.hint")).append("\">").append(words("give.page.theme"))
                .append("</button>\n</nav></header>\n<noscript><p class=\"panel\">").append(words("give.page.noscript"))
                .append("</p></noscript>\n<p id=\"live\" class=\"spoken-only\" aria-live=\"polite\"></p>\n");
    }

    private void button(String id, String sign) throws IOException {
        out.append("<button id=\"").append(id).append("\" type=\"button\" aria-label=\"").append(words("give.page." + id))
                .append("\" title=\"").append(words("give.page." + id)).append("\">").append(sign).append("</button>\n");
    }

    private void bytes() throws IOException {
        out.append("<section id=\"bytes\" class=\"panel\"><h3 id=\"bytes-title\">").append(words("bytes.title"))
                .append("</h3>\n<p id=\"bytes-none\" hidden>").append(words("bytes.none"))
                .append("</p>\n<div id=\"bytes-views\">\n<div id=\"hex\" role=\"list\" tabindex=\"0\" aria-label=\"")
                .append(words("bytes.accessible")).append("\"></div>\n<div id=\"field-table\"><table class=\"fields\" aria-label=\"")
                .append(words("fields.accessible")).append("\"><thead><tr>");
        for (String column : new String[] {"name", "value", "meaning"}) {
            out.append("<th scope=\"col\">").append(words("fields." + column)).append("</th>");
        }
        out.append("</tr></thead><tbody id=\"fields\"></tbody></table></div>\n</div>\n<p id=\"field-detail\"></p></section>\n");
    }

    private void foot(String script) throws IOException {
        out.append("<footer><p class=\"keys\">").append(words("give.page.keys")).append("</p><p>")
                .append(words("give.page.made")).append("</p></footer>\n<button id=\"blank\" type=\"button\" hidden aria-label=\"")
                .append(words("give.page.blank")).append("\"></button>\n<script type=\"application/json\" id=\"frames\">")
                .append(frames.text()).append("</script>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
    }
}
