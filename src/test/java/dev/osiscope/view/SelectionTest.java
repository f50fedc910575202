package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Place;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.view.bytes.FieldLine;
import dev.osiscope.view.bytes.FieldRow;
import dev.osiscope.view.bytes.FieldTree;
import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.Selection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// One selection and one playhead, everywhere: by the mouse.
@Timeout(120)
class SelectionTest extends WindowUnderTest {

    private int data;

    @BeforeEach
    void atTheFirstMessage() throws TimeoutException {
        recordDemo();
        data = RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA);
        goTo(data);
        until(() -> !hexBytes().isEmpty());
    }

    /// What is drawn of the bytes in sight, in their order: those that look alike together.
    private List<Text> hexBytes() {
        return window.lookupAll("#hex .hex-byte").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(Text.class::cast)
                .sorted(Comparator.comparingDouble((Text text) -> text.getParent().getLayoutY())
                        .thenComparingDouble(Text::getX))
                .toList();
    }

    private List<String> pickedBytes() {
        return fx(() -> hexBytes().stream()
                .filter(text -> text.getPseudoClassStates().contains(PseudoClass.getPseudoClass("picked")))
                .flatMap(text -> Arrays.stream(text.getText().split(" +")))
                .toList());
    }

    /// The middle of the digits of byte `index` on the screen.
    private Point2D byteAt(int index) {
        return fx(() -> {
            List<Node> lines = window.lookupAll("#hex .hex-line").stream()
                    .sorted(Comparator.comparingDouble(Node::getLayoutY)).toList();
            int columns = HexFormat.fromHexDigits(lines.get(1).getAccessibleText().substring(0, 4));
            int column = index % columns;
            double digit = 0.6 * hexBytes().getFirst().getFont().getSize();
            double gap = column >= columns / 2 ? 1 : 0;
            Node line = lines.get(index / columns);
            return line.localToScreen((7 + 3 * column + gap) * digit, line.getLayoutBounds().getCenterY());
        });
    }

    private FieldTree fields() {
        return (FieldTree) window.lookup("#fields");
    }

    private String selectedField() {
        return fx(() -> {
            return fields().selected().map(FieldRow::name).orElse("");
        });
    }

    private boolean pickedBox(String id) {
        return fx(() -> window.lookup("#" + id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("picked")));
    }

    private BitRange range() {
        return fx(() -> model.selectionProperty().get().place().orElseThrow().range());
    }

    @Test
    void clickOnAByteSelectsItsFieldAndItsLayer() throws TimeoutException {
        clickOn(byteAt(9));
        until(() -> model.selectionProperty().get() instanceof Selection.OfField field
                && field.field().id().equals("ip.proto"));
        assertEquals("ip.proto", selectedField());
        assertEquals(List.of("06"), pickedBytes());
        assertTrue(pickedBox("sender-3"));
        assertTrue(pickedBox("receiver-3"));
        assertFalse(pickedBox("sender-4"));
        assertTrue(fx(() -> ((Label) window.lookup("#field-detail")).getText()).startsWith("Protocol"));
    }

    @Test
    void aBitThatIsClickedOnSelectsItsField() throws TimeoutException {
        key(KeyCode.SHIFT, KeyCode.B);
        until(() -> !bits().isEmpty());
        fx(() -> {
            ((LineList<?>) window.lookup("#hex")).scrollTo(0);
            return null;
        });
        // Byte 0 of the packet is its version (0100) and the length of its header (0101).
        clickOn(fx(() -> bits().getFirst().localToScreen(
                bits().getFirst().getLayoutBounds().getMinX() + 2, bits().getFirst().getLayoutBounds().getCenterY())));
        until(() -> pickedBits().equals("0100"));
        assertEquals("ip.version", selectedField());
        assertTrue(pickedBox("sender-3"));
        key(KeyCode.SHIFT, KeyCode.B);
        until(() -> bits().isEmpty());
    }

    /// What is drawn of the bits in sight: those that look alike together.
    private List<Text> bits() {
        return window.lookupAll("#hex .hex-bit").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(Text.class::cast)
                .sorted(Comparator.comparingDouble((Text text) -> text.getParent().getLayoutY())
                        .thenComparingDouble(Text::getX))
                .toList();
    }

    private String pickedBits() {
        return bits().stream()
                .filter(text -> text.getPseudoClassStates().contains(PseudoClass.getPseudoClass("picked")))
                .map(Text::getText).collect(Collectors.joining());
    }

    @Test
    void clickOnAFieldSelectsItsBytesAndItsLayer() throws TimeoutException {
        fx(() -> {
            fields().scrollTo(0);
            return null;
        });
        clickOn(fx(() -> fieldLine("IPv4").localToScreen(5, 10)));
        until(() -> fieldLine("ip.len") != null);
        click(fx(() -> fieldLine("ip.len")));
        until(() -> model.selectionProperty().get().place().map(Place::range)
                .equals(Optional.of(BitRange.ofBytes(2, 2))));
        assertEquals(2, pickedBytes().size());
        assertTrue(pickedBox("sender-3"));
    }

    @Test
    void aLongNameOutOfSightTakesNoRoomFromTheValues() throws TimeoutException {
        fx(() -> {
            fields().scrollTo(0);
            return null;
        });
        clickOn(fx(() -> fieldLine("TCP").localToScreen(5, 10)));
        until(() -> fields().size() > 2 * fields().page());
        double atEnd = valuesFrom(fields().size());
        double atTop = valuesFrom(0);
        assertTrue(atTop < atEnd, atTop + " and " + atEnd);
    }

    /// Where the values begin, with this line at the top.
    private double valuesFrom(int line) {
        fx(() -> {
            fields().scrollTo(line);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> {
            window.layout();
            return fields().lookupAll(".field-value").stream().mapToDouble(Node::getLayoutX).max().orElseThrow();
        });
    }

    /// The line of a field: its layer must have been opened.
    private Node fieldLine(String id) {
        return fields().lookupAll(".field-row").stream()
                .filter(node -> node instanceof FieldLine line && line.isVisible() && id.equals(line.name()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void clickOnALayerBoxSelectsItsBytesAndItsBranch() throws TimeoutException {
        click("#sender-4");
        until(() -> model.selectionProperty().get().layer().equals(Optional.of(OsiLayer.TRANSPORT)));
        assertEquals(BitRange.ofBytes(20, 20), range());
        assertEquals("TCP", selectedField());
        assertTrue(pickedBox("sender-4"));
        assertTrue(pickedBox("receiver-4"));
    }

    @Test
    void clickOnALayerThatAddsNothingSelectsNoBytes() throws TimeoutException {
        click("#receiver-1");
        until(() -> model.selectionProperty().get().layer().equals(Optional.of(OsiLayer.PHYSICAL)));
        assertEquals(List.of(), pickedBytes());
    }

    @Test
    void enterOnAFocusedLayerBoxPicksIt() throws TimeoutException {
        fx(() -> {
            window.lookup("#sender-3").requestFocus();
            return null;
        });
        key(KeyCode.ENTER);
        until(() -> model.selectionProperty().get().layer().equals(Optional.of(OsiLayer.NETWORK)));
    }

    @Test
    void clickOnALadderRowMovesThePlayheadThere() throws TimeoutException {
        Node row = fx(() -> window.lookupAll("#ladder .ladder-row").stream()
                .filter(node -> node.getAccessibleText().startsWith("Step " + data + ": "))
                .findFirst()
                .orElseThrow());
        click(row);
        until(() -> model.player().stepProperty().get() == data - 1);
        assertTrue(fx(() -> window.lookupAll("#ladder .ladder-row.current").stream()
                .allMatch(node -> node.getAccessibleText().startsWith("Step " + data + ": "))));
    }

    @Test
    void draggingTheScrubberMovesThePlayhead() throws TimeoutException {
        Bounds bounds = fx(() -> {
            Node scrubber = window.lookup("#scrubber");
            return scrubber.localToScreen(scrubber.getLayoutBounds());
        });
        double y = bounds.getCenterY();
        moveTo(new Point2D(bounds.getMinX() + 10, y));
        press(MouseButton.PRIMARY);
        until(() -> model.player().stepProperty().get() == -1);
        moveTo(new Point2D(bounds.getCenterX(), y));
        int half = steps() / 2;
        until(() -> Math.abs(model.player().stepProperty().get() - half) <= 1);
        moveTo(new Point2D(bounds.getMaxX() - 2, y));
        release(MouseButton.PRIMARY);
        until(() -> model.player().stepProperty().get() == steps() - 1);
        assertTrue(fx(() -> window.lookup("#scrubber").isFocused()));
    }

    @Test
    void stepWithoutAFrameSaysSoInWords() {
        goTo(0);
        assertFalse(fx(() -> window.lookup("#fields").getParent().getParent().isVisible()));
        assertEquals(0, fx(() -> fields().rows().size()));
    }
}
