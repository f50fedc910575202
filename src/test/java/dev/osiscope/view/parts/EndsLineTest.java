package dev.osiscope.view.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.view.OffStage;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a line has no room for is not gone.
@Timeout(60)
class EndsLineTest {

    /// A line with a button that stays, and lesser parts at both ends.
    private static final class Line extends EndsLine {

        private final List<String> done = new ArrayList<>();
        private final Label words = new Label("what came of it");
        private final Label silent = new Label();
        private final Button release = new Button("Release");
        private final Button open = new Button("Open elsewhere");

        Line() {
            super("line", RecordedDemo.MESSAGES);
            release.setOnAction(_ -> done.add("release"));
            open.setOnAction(_ -> done.add("open"));
            place(List.of(new Button("Hold"), release, words, silent), List.of(new Button("Save"), open));
            mayLack(List.of(silent, words, release, open));
        }

        MenuButton more() {
            return (MenuButton) lookup("#line-more");
        }

        List<String> held() {
            return more().getItems().stream().map(MenuItem::getText).toList();
        }

        void widen(double width) {
            resize(width, 40);
            layout();
        }
    }

    private static Line shown() {
        Line line = new Line();
        new Scene(line, 2000, 40);
        line.applyCss();
        line.layout();
        return line;
    }

    @Test
    void whatHasNoRoomStandsInAMenuInTheSameLine() throws TimeoutException {
        OffStage.call(() -> {
            Line line = shown();
            double whole = line.prefWidth(-1);
            line.widen(whole);
            assertFalse(line.more().isVisible());
            int menus = 0;
            double one = line.prefHeight(whole);
            for (double width = whole; line.prefHeight(width) == one; width -= 5) {
                line.widen(width);
                List<Labeled> parts = List.of(line.words, line.release, line.open);
                assertEquals(parts.stream().filter(part -> !part.isVisible()).map(Labeled::getText).toList(), line.held(), "at " + width);
                assertEquals(!line.held().isEmpty(), line.more().isVisible(), "at " + width);
                double end = Stream.of(line.more(), line.open).filter(part -> part.isVisible())
                        .mapToDouble(part -> part.localToScene(part.getLayoutBounds()).getMaxX()).max().orElse(0);
                assertTrue(end <= width + 1, "it ends at " + end + " of " + width);
                menus += line.more().isVisible() ? 1 : 0;
            }
            assertTrue(menus > 10, menus + " widths with a menu");
            return null;
        });
    }

    @Test
    void theMenuDoesWhatItsPartsDo() throws TimeoutException {
        OffStage.call(() -> {
            Line line = shown();
            double width = line.prefWidth(-1);
            double one = line.prefHeight(width);
            while (line.prefHeight(width - 5) == one) {
                width -= 5;
            }
            line.widen(width);
            assertEquals(List.of("what came of it", "Release", "Open elsewhere"), line.held());
            line.more().getItems().get(1).fire();
            line.more().getItems().get(2).fire();
            assertEquals(List.of("release", "open"), line.done);
            line.release.setDisable(true);
            line.words.setText("nothing came of it");
            assertTrue(line.more().getItems().get(1).isDisable());
            assertEquals("nothing came of it", line.held().getFirst());
            return null;
        });
    }
}
