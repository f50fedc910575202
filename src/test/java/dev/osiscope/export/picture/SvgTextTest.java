package dev.osiscope.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.font.Typeface;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A drawing as SVG, read back by an XML parser.
class SvgTextTest {

    private static Document parsed(Drawing drawing, Look look) throws Exception {
        StringBuilder svg = new StringBuilder();
        SvgText.write(drawing, look, "en", svg);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index)).toList();
    }

    @Test
    void everyLabelIsATextThatSaysHowWideItIs() throws Exception {
        for (Look look : Look.values()) {
            Drawing drawing = new LadderDrawing(Excerpts.demo(), look.em()).whole();
            List<Element> texts = elements(parsed(drawing, look), "text");
            assertEquals(drawing.labels().map(Mark.Label::text).toList(),
                    texts.stream().map(Element::getTextContent).toList());
            texts.forEach(text -> assertTrue(text.getTextContent().isEmpty()
                    || Double.parseDouble(text.getAttribute("textLength")) > 0, text::getTextContent));
        }
    }

    @Test
    void itIsAListWhoseItemsSpeak() throws Exception {
        Excerpt demo = Excerpts.demo();
        Document document = parsed(new LadderDrawing(demo, 13).whole(), Look.LIGHT);
        Element root = document.getDocumentElement();
        assertEquals("list", root.getAttribute("role"));
        assertEquals(demo.title(), elements(document, "title").getFirst().getTextContent());
        assertEquals(demo.subtitle(), elements(document, "desc").getFirst().getTextContent());
        List<String> spoken = elements(document, "g").stream()
                .filter(group -> group.getAttribute("role").equals("listitem"))
                .map(group -> group.getAttribute("aria-label")).toList();
        assertEquals(IntStream.range(0, demo.size()).mapToObj(step -> demo.ladder().row(step).spoken()).toList(), spoken);
    }

    @Test
    void whatAStrangerSentIsOnlyText() throws Exception {
        String hostile = "</text><script>alert(1)</script>\"'&\u0000\u001b\ud800\uffff\ud83d\ude00";
        Mark.Label label = Mark.Label.at(hostile, 10, 20, Typeface.CODE, 13, Ink.TEXT);
        Document document = parsed(new Drawing(100, 100, hostile, hostile,
                List.of(new Drawing.Part(0, 0, 100, hostile, List.of(label)))), Look.DARK);
        assertEquals(0, elements(document, "script").size());
        String shown = "</text><script>alert(1)</script>\"'&\ufffd\ufffd\ufffd\ufffd\ud83d\ude00";
        assertEquals(shown, elements(document, "text").getFirst().getTextContent());
        assertEquals(shown, elements(document, "g").getFirst().getAttribute("aria-label"));
    }

    @Test
    void aThemeIsThatOfTheWindow() throws Exception {
        assertEquals("#161b22", ground(Look.DARK));
        assertEquals("#ffffff", ground(Look.LIGHT));
        assertEquals("#404a54", Look.PROJECTOR.colours().get("muted"));
    }

    private static String ground(Look look) throws Exception {
        return elements(parsed(new LadderDrawing(Excerpts.demo(), look.em()).whole(), look), "rect").getFirst()
                .getAttribute("fill");
    }
}
