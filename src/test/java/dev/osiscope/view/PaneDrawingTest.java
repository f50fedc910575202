package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.view.svg.SceneSvg;
import dev.osiscope.viewmodel.RecordedDemo;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Any pane as a drawing: all its words stand there as words, in their places.
@Timeout(120)
class PaneDrawingTest {

    private static final int STEP = 12;

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document drawing, String name) {
        NodeList found = drawing.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index)).toList();
    }

    private static String bare(String words) {
        return words.replaceAll("\\s+", "");
    }

    /// The texts that are to be seen whole.
    private static Stream<Text> texts(Node node, Node pane) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.of();
        }
        if (node instanceof Text text) {
            return Stream.of(text).filter(shown -> !shown.getText().isBlank() && isWhole(shown, pane));
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> texts(child, pane)) : Stream.of();
    }

    private static boolean isWhole(Node text, Node pane) {
        Bounds words = text.localToScene(text.getBoundsInLocal());
        for (Node around = text; around != pane; around = around.getParent()) {
            if (around.getClip() != null && !around.localToScene(around.getClip().getBoundsInParent()).contains(words)) {
                return false;
            }
        }
        return pane.localToScene(pane.getLayoutBounds()).contains(words);
    }

    private static void assertWords(OffStage off, String query) throws Exception {
        Node pane = off.window().lookup(query);
        if (!Stream.iterate(pane, node -> node != null, Node::getParent).allMatch(Node::isVisible)) {
            return;
        }
        Document drawing = read(SceneSvg.of(pane, query, "en", Color.WHITE));
        String drawn = bare(String.join("", elements(drawing, "text").stream().map(Element::getTextContent).toList()));
        List<Text> texts = texts(pane, pane).toList();
        assertFalse(texts.isEmpty(), query);
        assertEquals(List.of(), texts.stream().map(Text::getText).filter(words -> !drawn.contains(bare(words))).toList(), query);
        Bounds bounds = pane.getLayoutBounds();
        assertEquals(bounds.getWidth(), Double.parseDouble(drawing.getDocumentElement().getAttribute("width")), 0.01);
        assertEquals(bounds.getHeight(), Double.parseDouble(drawing.getDocumentElement().getAttribute("height")), 0.01);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyWordOfEveryPaneStandsInItsDrawing(Theme theme) throws Exception {
        OffStage.call(() -> {
            OffStage off = OffStage.of(RecordedDemo.modelled(), theme);
            off.goTo(STEP);
            for (String pane : List.of("#stage", "#ladder", "#layers", "#explain", "#frame")) {
                assertWords(off, pane);
            }
            for (String tab : List.of("events", "states", "header", "checksum", "sequence", "lecture")) {
                off.window().panes().showTab(tab);
                off.settle();
                assertWords(off, "#" + tab);
            }
            return null;
        });
    }

    @Test
    void whatIsPaintedIsDrawn() throws Exception {
        Document drawing = OffStage.call(() -> {
            Region box = new Region();
            box.setBackground(Background.fill(Color.web("#123456")));
            box.setBorder(Border.stroke(Color.web("#abcdef")));
            box.resizeRelocate(10, 20, 30, 40);
            Rectangle hidden = new Rectangle(500, 0, 10, 10);
            Group faint = new Group(new Line(1, 2, 3, 4), hidden);
            faint.setOpacity(0.5);
            faint.setClip(new Rectangle(0, 0, 50, 60));
            Label words = new Label("a < b & c");
            words.relocate(5, 60);
            Pane pane = new Pane(box, faint, words);
            new Scene(new Group(pane), 100, 80);
            pane.applyCss();
            pane.layout();
            pane.resize(100, 80);
            return read(SceneSvg.of(pane, "a < b", "de", Color.WHITE));
        });
        Element root = drawing.getDocumentElement();
        assertEquals(List.of("100", "80", "img", "de"), Stream.of("width", "height", "role", "xml:lang").map(root::getAttribute).toList());
        List<Element> boxes = elements(drawing, "rect");
        assertEquals(List.of("#ffffff", "#123456", "none"), boxes.stream().filter(box -> box.hasAttribute("fill")).map(box -> box.getAttribute("fill")).limit(3).toList());
        assertTrue(boxes.stream().anyMatch(box -> box.getAttribute("stroke").equals("#abcdef")));
        List<String> groups = new ArrayList<>();
        elements(drawing, "g").forEach(group -> groups.add(group.getAttribute("transform") + group.getAttribute("opacity")));
        assertEquals(List.of("translate(10 20)", "0.5"), groups.subList(0, 2));
        assertEquals("50", ((Element) elements(drawing, "clipPath").getFirst().getElementsByTagName("rect").item(0)).getAttribute("width"));
        assertEquals(1, elements(drawing, "line").size());
        assertTrue(boxes.stream().noneMatch(box -> box.getAttribute("x").equals("500")), "what is out of sight is left out");
        assertEquals(List.of("a < b & c"), elements(drawing, "text").stream().map(Element::getTextContent).toList());
        assertFalse(SceneSvg.of(new Region(), "nothing", "en", Color.WHITE).contains("NaN"));
    }
}
