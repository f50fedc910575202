package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Place;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.view.bytes.FieldTree;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.Selection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One selection and one playhead, everywhere: by the mouse.
@Timeout(120)
class SelectionTest extends WindowUnderTest {

    private static final String HEX_ROW = "#hex .list-cell";

    private int data;

    @BeforeEach
    void atTheFirstMessage() throws TimeoutException {
        recordDemo();
        data = RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA);
        goTo(data);
        until(() -> !hexBytes().isEmpty());
    }

    /// The bytes in sight, in their order.
    private List<Label> hexBytes() {
        return window.lookupAll(HEX_ROW + " .hex-byte").stream()
                .map(Label.class::cast)
                .filter(label -> !label.getText().isBlank())
                .sorted((one, other) -> {
                    Bounds first = one.localToScene(one.getLayoutBounds());
                    Bounds second = other.localToScene(other.getLayoutBounds());
                    int byRow = Double.compare(first.getMinY(), second.getMinY());
                    return byRow != 0 ? byRow : Double.compare(first.getMinX(), second.getMinX());
                })
                .toList();
    }

    private List<String> pickedBytes() {
        return fx(() -> hexBytes().stream()
                .filter(label -> label.getStyleClass().contains("picked"))
                .map(Label::getText)
                .toList());
    }

    private FieldTree fields() {
        return (FieldTree) window.lookup("#fields");
    }

    private String selectedField() {
        return fx(() -> {
            TreeItem<FieldTree.Row> item = fields().getSelectionModel().getSelectedItem();
            return item == null ? "" : item.getValue().name();
        });
    }

    private boolean pickedBox(String id) {
        return fx(() -> window.lookup("#" + id).getStyleClass().contains("picked"));
    }

    private BitRange range() {
        return fx(() -> model.selectionProperty().get().place().orElseThrow().range());
    }

    @Test
    void clickOnAByteSelectsItsFieldAndItsLayer() throws TimeoutException {
        Label protocol = fx(() -> hexBytes().get(9));
        assertEquals("06", fx(protocol::getText));
        click(protocol);
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
    void clickOnAFieldSelectsItsBytesAndItsLayer() throws TimeoutException {
        fx(() -> {
            fields().getSelectionModel().clearSelection();
            fields().scrollTo(0);
            return null;
        });
        until(() -> fieldCell("ip.len") != null || expandFirst());
        click(fx(() -> fieldCell("ip.len")));
        until(() -> model.selectionProperty().get().place().map(Place::range)
                .equals(Optional.of(BitRange.ofBytes(2, 2))));
        assertEquals(2, pickedBytes().size());
        assertTrue(pickedBox("sender-3"));
    }

    private boolean expandFirst() {
        fields().getRoot().getChildren().getFirst().setExpanded(true);
        fields().scrollTo(0);
        return false;
    }

    private Node fieldCell(String id) {
        return fields().lookupAll(".tree-table-cell").stream()
                .filter(node -> node instanceof TreeTableCell<?, ?> cell
                        && id.equals(cell.getText()) && cell.isVisible())
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
        assertFalse(fx(() -> window.lookup("#fields").getParent().isVisible()));
        assertEquals(0, fx(() -> fields().getRoot().getChildren().size()));
    }
}
