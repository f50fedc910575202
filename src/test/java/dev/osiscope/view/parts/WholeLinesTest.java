package dev.osiscope.view.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.view.OffStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class WholeLinesTest {

    private static final int LINES = 12;
    private static final double ROUNDING = 1;

    private VBox content;
    private ScrollPane scroll;

    private void begin() {
        content = new VBox(3);
        scroll = WholeLines.scroll(content);
        new Scene(scroll);
    }

    private void lay(int height) {
        scroll.resize(200, height);
        // What a bar leaves of the width is known after the first layout.
        for (int round = 0; round < 3; round++) {
            scroll.applyCss();
            scroll.layout();
        }
    }

    private static void labels(VBox into) {
        into.getChildren().setAll(IntStream.range(0, LINES).mapToObj(line -> new Label("line " + line)).toList());
    }

    private Node clip() {
        return content.getParent().getClip();
    }

    private boolean cuts(Node line) {
        Bounds place = line.getBoundsInParent();
        double end = clip().getLayoutBounds().getMaxY();
        return place.getMinY() < end - ROUNDING && place.getMaxY() > end + ROUNDING;
    }

    @Test
    void endsWithAWholeLineAtEveryHeight() throws TimeoutException {
        OffStage.call(() -> {
            begin();
            labels(content);
            int cut = 0;
            for (int height = 60; height < 200; height += 3) {
                lay(height);
                if (clip() != null) {
                    cut++;
                    assertTrue(content.getChildren().stream().noneMatch(this::cuts), "at " + height);
                    double left = scroll.getViewportBounds().getHeight() - clip().getLayoutBounds().getMaxY();
                    assertTrue(left >= 0 && left < ((Region) content.getChildren().getFirst()).getHeight() + ROUNDING, "left out: " + left);
                }
            }
            assertTrue(cut > 10, cut + " heights cut a line");
            return null;
        });
    }

    @Test
    void beginsWhereNothingIsCutAlsoBesideWhatItGoesOnWith() throws TimeoutException {
        OffStage.call(() -> {
            begin();
            VBox left = new VBox();
            labels(left);
            Label beside = new Label("beside two lines");
            HBox row = new HBox(beside, left);
            row.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().setAll(row);
            lay(100);
            Bounds name = beside.getBoundsInParent();
            double from = Uncut.beginning(content, name.getMinY() - 2, 100);
            assertTrue(from <= name.getMinY() || from >= name.getMaxY() - ROUNDING, from + " cuts " + name);
            assertTrue(left.getChildren().stream().map(Node::getBoundsInParent)
                    .noneMatch(line -> line.getMinY() < from - ROUNDING && line.getMaxY() > from + ROUNDING), "begins at " + from);
            return null;
        });
    }

    @Test
    void noHeadingStandsAloneAtTheEnd() throws TimeoutException {
        OffStage.call(() -> {
            begin();
            labels(content);
            Label heading = (Label) content.getChildren().get(LINES / 2);
            heading.getStyleClass().add("panel-title");
            lay(400);
            double after = content.getChildren().get(LINES / 2 + 1).getBoundsInParent().getMinY();
            Bounds before = content.getChildren().get(LINES / 2 - 1).getBoundsInParent();
            lay((int) after + 5);
            double end = clip().getLayoutBounds().getMaxY();
            assertTrue(end >= before.getMaxY() - ROUNDING && end <= heading.getBoundsInParent().getMinY(), "ends at " + end);
            return null;
        });
    }

    @Test
    void wrappedWordsEndWithAWholeLineOfThem() throws TimeoutException {
        OffStage.call(() -> {
            begin();
            Label words = new Label("many words that are wrapped ".repeat(20));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            content.getChildren().setAll(words);
            lay(100);
            assertNotNull(clip());
            double end = clip().getLayoutBounds().getMaxY();
            double line = words.getFont().getSize();
            assertTrue(end > 100 - 2 * line && end < 100, "ends at " + end);
            return null;
        });
    }

    @Test
    void whatIsScrolledOrWhollyInSightIsNotCut() throws TimeoutException {
        OffStage.call(() -> {
            begin();
            labels(content);
            lay(1000);
            assertNull(clip());
            lay(101);
            scroll.setVvalue(0.5);
            assertNull(clip());
            scroll.setVvalue(0);
            lay(101);
            assertEquals(0, scroll.getVvalue());
            return null;
        });
    }
}
