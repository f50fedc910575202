package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is seen of a capture, and of the playground, where everything is twice as large: what is newest, and what runs.
@Timeout(120)
class LargeNewestTest extends LayoutFacts {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    /// So many of a script.
    private static final int STEPS = 14;

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900,ENGLISH", "LIGHT,1440,900,GERMAN", "PROJECTOR,1920,1080,ENGLISH", "PROJECTOR,1920,1080,GERMAN"})
    void aCaptureShowsItsNewestFirstAndNothingHalf(Theme theme, int width, int height, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.window().looks().sizeProperty().set(200);
            shown.eachLookAtACapture(() -> {
                shown.settle();
                looked++;
                barKeepsItsMargins(shown);
                isWhollyInSight(shown, "#sockets-pane");
                isWhollyInSight(shown, "#packets");
                isWhollyInSight(shown, "#file-panel .packet-head");
                seen(shown.window(), "#ladder").forEach(_ -> rowAtThePlayheadIsInSight(shown, "capture: "));
                noneIsHalfAboveTheSight(shown, "#file-panel > .pane-head");
                captureLineIsOneRow(shown);
                whatAPacketSaysHasRoom(shown);
            });
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 3, looked + " looks");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "PROJECTOR,1920,1080"})
    void thePlaygroundShowsItsScriptWholeAndThenWhatRuns(Theme theme, int width, int height) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(RecordedDemo.modelled(), theme, width, height);
            shown.window().looks().sizeProperty().set(200);
            PlaygroundModel playground = shown.window().modes().showPlayground();
            for (String example : playground.examples()) {
                playground.choose(example);
                shown.settle();
                isWhollyInSight(shown, "#playground-text");
                noLineOfTheScriptIsHalf(shown, example);
            }
            isWhollyInSight(shown, ".playground-script");
            playground.forward();
            shown.settle();
            isWhollyInSight(shown, "#playground-sentence");
            isWhollyInSight(shown, "#playground-trace");
            playground.choose("hub");
            for (int step = 0; step < STEPS; step++) {
                playground.forward();
                shown.settle();
                innermostThatRunsIsWhole(shown, step);
            }
            return null;
        });
        assertEquals(List.of(), wrong, () -> "in " + theme);
        assertTrue(looked > 3, looked + " lines seen");
    }

    private static Bounds sight(OffStage shown) {
        return bounds(seen(shown.window(), ".scrolling > .viewport").getFirst());
    }

    private void isWhollyInSight(OffStage shown, String query) {
        Bounds sight = sight(shown);
        seen(shown.window(), query).stream().map(LayoutFacts::bounds)
                .filter(pane -> pane.getMinY() < sight.getMinY() - 1 || pane.getMaxY() > sight.getMaxY() + 1)
                .forEach(_ -> wrong.add(query + " is not wholly in sight"));
    }

    private void noneIsHalfAboveTheSight(OffStage shown, String query) {
        Bounds sight = sight(shown);
        seen(shown.window(), query).stream().map(LayoutFacts::bounds)
                .filter(pane -> pane.getMinY() < sight.getMinY() - 1 && pane.getMaxY() > sight.getMinY() + 1)
                .forEach(_ -> wrong.add(query + " is half in sight"));
    }

    private void barKeepsItsMargins(OffStage shown) {
        Bounds panes = bounds(seen(shown.window(), ".workspace").getFirst());
        seen(shown.window(), ".bar #badge, .bar #session-title").forEach(node -> isWhole(node, "bar: "));
        seen(shown.window(), ".bar #badge").stream().filter(badge -> bounds(badge).getMaxX() >= panes.getMaxX())
                .forEach(_ -> wrong.add("the badge leaves the margin of the bar"));
    }

    private void captureLineIsOneRow(OffStage shown) {
        seen(shown.window(), "#capture-line").forEach(line -> {
            boolean runs = seen(line, "#capture-stop").stream().noneMatch(Node::isDisabled);
            if (runs && seen(line, ".button").stream()
                    .anyMatch(button -> bounds(button).getMaxY() > bounds(line).getMinY() + 1.5 * bounds(button).getHeight())) {
                wrong.add("the line over a capture stands in two rows");
            }
        });
    }

    private void whatAPacketSaysHasRoom(OffStage shown) {
        seen(shown.window(), "#packets .packet-cell.info").stream().map(Label.class::cast).forEach(cell -> {
            Text segment = new Text("FIN, ACK, 60553 → 3001");
            segment.setFont(cell.getFont());
            if (cell.getWidth() - cell.getInsets().getLeft() - cell.getInsets().getRight() < segment.getLayoutBounds().getWidth()) {
                wrong.add("what a packet says has no room");
            }
        });
    }

    /// The text begins at the top of the field: there, its letters end where a line does.
    private void noLineOfTheScriptIsHalf(OffStage shown, String example) {
        TextArea area = (TextArea) shown.window().lookup("#playground-text");
        Text letters = (Text) area.lookup(".content .text");
        double line = letters.getFont().getSize() * 1.32;
        double room = bounds(area).getMaxY() - bounds(letters).getMinY();
        looked++;
        double over = room - line * Math.floor(room / line);
        if (bounds(letters).getMaxY() > bounds(area).getMaxY() && over > line * 0.25) {
            wrong.add(example + ": a line of the script is half to be seen");
        }
    }

    private void innermostThatRunsIsWhole(OffStage shown, int step) {
        Node queue = shown.window().lookup("#playground-queue");
        Bounds room = Stream.iterate(queue, Node::getParent).filter(node -> node.getStyleClass().contains("viewport")).findFirst()
                .map(LayoutFacts::bounds).orElseThrow();
        List<Node> running = seen(queue, ".queue-row").stream().filter(row -> row.getPseudoClassStates().contains(RUNNING)).toList();
        running.stream().skip(Math.max(0, running.size() - 1)).map(LayoutFacts::bounds)
                .filter(row -> row.getMinY() < room.getMinY() - 1 || row.getMaxY() > room.getMaxY() + 1)
                .forEach(row -> wrong.add("step " + step + ": what runs is not whole: " + row + " in " + room));
    }
}
