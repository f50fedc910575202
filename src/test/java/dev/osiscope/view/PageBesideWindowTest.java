package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.page.Chromium;
import dev.osiscope.export.page.ChromiumExtension;
import dev.osiscope.export.page.SessionPage;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Excerpts;
import dev.osiscope.export.picture.Watcher;
import dev.osiscope.session.SessionSnapshot;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The exported page, stepped through in Chromium, beside the window at the same step: both show the same labels.
@Timeout(300)
class PageBesideWindowTest {

    /// So large that the window has room for all rows and for the longest wording of each.
    private static final int WIDTH = 3200;
    private static final int HEIGHT = 4600;
    private static final String BETWEEN = "\u0001";
    private static final String BEHIND = "\u0002";

    /// What is to be seen on the page: each label behind the name of its pane.
    private static final String SHOWN = """
            (() => {
              const seen = node => !node || getComputedStyle(node).display !== 'none' && seen(node.parentElement);
              const shown = query => [...document.querySelectorAll(query)].filter(seen);
              const panes = {
                heads: shown('#heads text'),
                ladder: shown('#rows .row').flatMap(row => [...row.querySelectorAll('text')].slice(1)),
                explain: shown('.step h2, .source, .what, .why, .changes li, .small:not(header *)'),
                stacks: shown('.stacks th, .stacks td b, .stacks td span, .stacks td.words, .stacks td.internet'),
                nest: shown('.nest-head, .nest > b, .nest > span'),
                note: shown('.note')
              };
              return Object.entries(panes).flatMap(([pane, nodes]) => nodes.map(node => node.textContent)
                  .filter(text => text !== '').map(text => pane + '\\u0001' + text + '\\u0002')).join('');
            })()
            """;

    @TempDir
    private static Path folder;

    @RegisterExtension
    private static final ChromiumExtension CHROMIUM = new ChromiumExtension();

    private static Chromium chromium() {
        return CHROMIUM.get();
    }

    private static Stream<Node> nodes(Node from) {
        Stream<Node> inner = from instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PageBesideWindowTest::nodes) : Stream.of();
        return from.isVisible() ? Stream.concat(Stream.of(from), inner) : Stream.of();
    }

    private static Stream<String> labels(Node from, String... styles) {
        return nodes(from)
                .filter(node -> node instanceof Label && Stream.of(styles).anyMatch(node.getStyleClass()::contains))
                .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty());
    }

    private static Stream<Node> parts(Node from, String style) {
        return nodes(from).filter(node -> node.getStyleClass().contains(style));
    }

    /// The window's labels by the panes of the page.
    private static Map<String, List<String>> shown(Node window) {
        Node ladder = window.lookup("#ladder");
        Node layers = window.lookup("#layers");
        Map<String, List<String>> panes = new TreeMap<>();
        put(panes, "heads", parts(ladder, "lifeline-head").flatMap(head -> labels(head, "name", "endpoint")));
        put(panes, "ladder", parts(ladder, "ladder-row").filter(Node::isVisible).flatMap(row -> labels(row, "segment-title",
                "segment-remark", "segment-details", "event-title", "wire-title", "transit-box", "transit-words", "chip")));
        put(panes, "explain", labels(window.lookup("#explain"), "explain-title", "explain-source", "explain-what",
                "explain-why", "explain-change", "explain-layers"));
        Stream<String> boxes = parts(layers, "layer-box").flatMap(box -> Stream.concat(
                Stream.of(labels(box, "layer-number", "layer-name").collect(Collectors.joining(" "))),
                labels(box, "layer-does")));
        put(panes, "stacks", Stream.of(boxes, labels(layers, "stack-head", "layer-words")).flatMap(all -> all));
        put(panes, "nest", labels(layers, "strong", "nest-title", "nest-share"));
        put(panes, "note", labels(layers, "note"));
        return panes;
    }

    private static void put(Map<String, List<String>> panes, String pane, Stream<String> labels) {
        List<String> sorted = labels.sorted().toList();
        if (!sorted.isEmpty()) {
            panes.put(pane, sorted);
        }
    }

    /// The page's labels by its panes.
    private static Map<String, List<String>> shown(String page) {
        Map<String, List<String>> panes = new TreeMap<>();
        for (String label : page.split(BEHIND)) {
            String[] parts = label.split(BETWEEN, 2);
            panes.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        }
        panes.values().forEach(labels -> labels.sort(null));
        return panes;
    }

    private static Path written(Excerpt excerpt) throws IOException {
        Path page = folder.resolve(excerpt.title() + ".html");
        try (BufferedWriter out = Files.newBufferedWriter(page)) {
            assertTrue(SessionPage.write(excerpt, Optional.empty(), out, Watcher.NONE));
        }
        return page;
    }

    /// Steps through `excerpt` on the page and in a window of its session, forward to its end and back to its start.
    private static void assertSame(Excerpt excerpt) throws Exception {
        SessionSnapshot session = excerpt.snapshot();
        OffStage off = OffStage.call(() -> new OffStage(session, Theme.LIGHT, WIDTH, HEIGHT));
        chromium().resize(WIDTH, HEIGHT);
        chromium().open(written(excerpt));
        for (int step = 0; step < excerpt.size(); step++) {
            assertSame(step, off);
            chromium().press("ArrowRight");
        }
        for (int step = excerpt.size() - 1; step >= 0; step--) {
            assertSame(step, off);
            chromium().press("PageUp");
        }
    }

    private static void assertSame(int step, OffStage off) throws Exception {
        Map<String, List<String>> window = OffStage.call(() -> {
            off.goTo(step);
            return shown(off.window());
        });
        Map<String, List<String>> page = shown(chromium().evaluate(SHOWN));
        window.forEach((pane, labels) -> assertEquals(labels, page.get(pane), () -> pane + " at step " + (step + 1)));
        assertEquals(window.keySet(), page.keySet(), () -> "at step " + (step + 1));
    }

    @Test
    void ofACapture() throws Exception {
        Excerpts.withCapture("hub-demo.pcapng", 0, PageBesideWindowTest::assertSame);
    }

    @Test
    void ofDatagrams() throws Exception {
        Excerpts.withDatagrams("dns-udp.pcapng", 0, PageBesideWindowTest::assertSame);
    }

    @Test
    void ofTheDemoWithItsEvents() throws Exception {
        assertSame(Excerpts.demo());
    }

    @Test
    void ofALabWhereFramesHangAndAreLost() throws Exception {
        assertSame(Excerpts.lab());
    }
}
