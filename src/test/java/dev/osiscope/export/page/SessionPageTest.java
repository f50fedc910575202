package dev.osiscope.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Excerpts;
import dev.osiscope.export.picture.Look;
import dev.osiscope.export.picture.Watcher;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The page that steps, as text and in Chromium.
@RunsBeside
@Timeout(300)
class SessionPageTest {

    private static final String ELSEWHERE = "(?i)(src|href)\\s*=|url\\(|@import|http-equiv=\"refresh\"|<base|<link|fetch\\(";

    @TempDir
    private static Path folder;

    @RegisterExtension
    private static final ChromiumExtension CHROMIUM = new ChromiumExtension();

    private static Chromium chromium() {
        return CHROMIUM.get();
    }

    private static String page(Excerpt excerpt) throws IOException {
        StringBuilder page = new StringBuilder();
        assertTrue(SessionPage.write(excerpt, Optional.of(Look.DARK), page, Watcher.NONE));
        return page.toString();
    }

    private static void open(Excerpt excerpt, String name) throws Exception {
        chromium().open(Files.writeString(folder.resolve(name), page(excerpt)));
    }

    private static String text(String id) throws Exception {
        return chromium().evaluate("document.getElementById('" + id + "').textContent");
    }

    private static String position() throws Exception {
        return text("position");
    }

    @Test
    void itNeedsNothingFromElsewhere() throws IOException {
        String page = page(Excerpts.demo()).replaceFirst("(?s)<script type=\"application/json\".*?</script>", "");
        assertFalse(Pattern.compile(ELSEWHERE).matcher(page).find(), () -> "asks for: " + Pattern.compile(ELSEWHERE + ".{40}")
                .matcher(page).results().map(found -> found.group()).toList());
        assertTrue(page.contains("content=\"default-src 'none';"));
    }

    @Test
    void keysAndButtonsStep() throws Exception {
        Excerpt demo = Excerpts.demo();
        int size = demo.size();
        open(demo, "keys.html");
        assertEquals("Step 1 of " + size, position());
        for (String key : List.of("ArrowRight", "PageDown")) {
            chromium().press(key);
        }
        assertEquals("Step 3 of " + size, position());
        chromium().press("End");
        assertEquals("Step " + size + " of " + size, position());
        chromium().press("ArrowRight");
        assertEquals("Step " + size + " of " + size, position());
        chromium().press("PageUp");
        chromium().press("ArrowLeft");
        assertEquals("Step " + (size - 2) + " of " + size, position());
        chromium().press("Home");
        chromium().press("ArrowLeft");
        assertEquals("Step 1 of " + size, position());
        chromium().evaluate("document.getElementById('forward').click(); ''");
        assertEquals("Step 2 of " + size, position());
    }

    @Test
    void everyStepIsSpoken() throws Exception {
        Excerpt demo = Excerpts.demo();
        open(demo, "spoken.html");
        assertEquals("", text("live"), "nothing is said before anybody has stepped");
        for (int step = 1; step < demo.size(); step++) {
            chromium().press("ArrowRight");
            String spoken = text("live");
            String row = demo.ladder().row(step).spoken();
            assertTrue(spoken.startsWith(row), () -> spoken + " does not say: " + row);
        }
        assertEquals("polite", chromium().evaluate("document.getElementById('live').getAttribute('aria-live')"));
    }

    @Test
    void everyPartThatIsWorkedHasANameAndTheKeyboardReachesIt() throws Exception {
        open(Excerpts.demo(), "names.html");
        assertEquals("", chromium().evaluate("""
                [...document.querySelectorAll('button, input, [tabindex="0"]')].filter(node =>
                    !(node.getAttribute('aria-label') || node.textContent.trim() || node.closest('[aria-label]'))
                    || node.tabIndex < 0).map(node => node.outerHTML).join()"""));
    }

    @Test
    void aFieldThatIsPickedShowsItsBytes() throws Exception {
        Excerpts.withCapture("hub-demo.pcapng", 0, excerpt -> {
            open(excerpt, "fields.html");
            for (int step = 0; step < 3; step++) {
                chromium().press("ArrowRight");
            }
            String picked = "[...document.querySelectorAll('.letter.picked')].map(node => node.textContent).join('')";
            assertEquals("hello, hub\u00b7", chromium().evaluate(picked));
            chromium().evaluate("document.querySelector('#fields [aria-selected]').focus(); ''");
            chromium().press("ArrowUp");
            assertEquals("Data", chromium().evaluate("document.querySelector('#fields [aria-selected] th').textContent"));
            chromium().evaluate("document.querySelector('.byte[data-index=\"23\"]').click(); ''");
            assertEquals("ip.proto", chromium().evaluate("document.querySelector('#fields [aria-selected] th').textContent"));
            assertTrue(text("field-detail").contains("byte 23"), () -> "the field's place is said");
            assertEquals("Step 4 of 8", position());
        });
    }

    @Test
    void whatAStrangerSentIsOnlyText() throws Exception {
        String hostile = "</script><script>document.title='taken'</script>\"'><img src=x onerror=\"document.title='taken'\">]]>-->";
        Excerpt excerpt = Excerpts.saying("</title><script>document.title='taken'</script>\"'&", hostile);
        String page = page(excerpt);
        assertEquals(2, Pattern.compile("<script").matcher(page).results().count(), "its own script, and the data");
        assertEquals(2, Pattern.compile("</script").matcher(page).results().count());
        open(excerpt, "hostile.html");
        chromium().press("End");
        assertEquals("</title><script>document.title='taken'</script>\"'& – OSIscope", chromium().evaluate("document.title"));
        assertEquals("0", chromium().evaluate("String(document.images.length)"));
        String letters = chromium().evaluate("[...document.querySelectorAll('.letter')].map(node => node.textContent).join('')");
        assertTrue(letters.endsWith(hostile + "·"), letters);
        assertTrue(text("fields").contains(hostile), letters);
    }

    @Test
    void onATelephoneNothingIsWiderThanThePageAndTheLadderCanBeRead() throws Exception {
        open(Excerpts.demo(), "telephone.html");
        chromium().press("End");
        chromium().resize(420, 900);
        try {
            assertEquals("true", chromium().evaluate("""
                    String(document.documentElement.scrollWidth <= document.documentElement.clientWidth)"""));
            assertEquals("", chromium().evaluate("""
                    [...document.querySelectorAll('#hex, #field-table, nav')].filter(node => node.scrollWidth > node.clientWidth)
                        .map(node => node.id).join(', ')"""));
            assertEquals("true", chromium().evaluate("""
                    String(document.getElementById('rows').getBoundingClientRect().width
                        / document.getElementById('rows').viewBox.baseVal.width > 0.7)"""));
            assertEquals("true", chromium().evaluate("""
                    String(document.getElementById('position').getBoundingClientRect().height < 30)"""));
        } finally {
            chromium().resize(1440, 1000);
        }
    }

    @Test
    void onPaperStandAllSteps() throws Exception {
        Excerpt demo = Excerpts.demo();
        open(demo, "paper.html");
        chromium().print(true);
        assertEquals(demo.size() + " " + demo.size(), counted());
        chromium().print(false);
        assertEquals("1 1", counted());
    }

    /// How many steps are to be seen in words, and how many on the ladder.
    private static String counted() throws Exception {
        return chromium().evaluate("""
                ['article.step', '#rows .row'].map(query => [...document.querySelectorAll(query)]
                    .filter(node => getComputedStyle(node).display !== 'none').length).join(' ')""");
    }

    @Test
    void whoeverWatchesCanStopIt() throws IOException {
        AtomicInteger told = new AtomicInteger();
        assertFalse(SessionPage.write(Excerpts.demo(), Optional.empty(), new StringBuilder(),
                steps -> told.incrementAndGet() < 3));
        assertEquals(3, told.get());
    }
}
