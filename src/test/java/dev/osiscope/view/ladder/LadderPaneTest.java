package dev.osiscope.view.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.OffStage;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.ManySegments;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Only the rows in sight have nodes, however long the session is.
@Timeout(120)
class LadderPaneTest {

    private static final int FEW = 30;
    private static final SessionSnapshot LONG = ManySegments.session(3, 1_500);

    private static LadderPane ladder(OffStage shown) {
        return (LadderPane) shown.window().lookup("#ladder");
    }

    private static List<Integer> rowsShown(OffStage shown) {
        return shown.window().lookupAll("#ladder .ladder-row").stream().filter(Node::isVisible)
                .map(Node::getAccessibleText)
                .map(text -> Integer.parseInt(text.substring("Step ".length(), text.indexOf(':')).replace(",", "")) - 1)
                .sorted()
                .toList();
    }

    @Test
    void sessionIsLong() {
        assertTrue(LONG.timeline().size() > 4_000, LONG.timeline().size() + " steps");
    }

    @Test
    void fewRowsHaveNodesWhereverThePlayheadIs() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            for (int step : List.of(0, 5, 100, 2_000, LONG.timeline().size() - 1, 2_000, 3)) {
                shown.goTo(step);
                List<Integer> rows = rowsShown(shown);
                assertEquals(rows.size(), ladder(shown).rowsInSight());
                assertTrue(rows.size() <= FEW, rows.size() + " rows at step " + step);
                assertEquals(step, rows.getLast());
                assertEquals(rows.getLast() - rows.getFirst() + 1, rows.size(), "without gaps");
            }
            return null;
        });
    }

    /// Nodes of rows that are left behind show others: nothing of the old ones may stay.
    @Test
    void rowsLookAlikeWhateverWasShownBefore() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.model().marks().toggle(3_999);
            for (int step : List.of(4_000, 1_000, 2_501, 6)) {
                shown.goTo(step);
                OffStage fresh = OffStage.of(LONG, Theme.DARK);
                fresh.model().marks().toggle(3_999);
                fresh.goTo(step);
                assertEquals(words(fresh), words(shown), "at step " + step);
            }
            return null;
        });
    }

    /// What stands in the rows, and where.
    private static List<String> words(OffStage shown) {
        return shown.window().lookupAll("#ladder .ladder-row").stream().filter(Node::isVisible)
                .flatMap(row -> Stream.concat(Stream.of(row.getAccessibleText()), row.lookupAll(".label").stream()
                        .filter(Node::isVisible).map(label -> ((Label) label).getText() + " " + label.localToScene(label.getLayoutBounds()))))
                .sorted().toList();
    }

    @Test
    void nothingIsShownBeforeTheFirstStep() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(-1);
            assertEquals(List.of(), rowsShown(shown));
            return null;
        });
    }

    @Test
    void scrollingLooksElsewhereUntilThePlayheadMoves() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(4_000);
            ScrollBar bar = (ScrollBar) shown.window().lookup("#ladder > .scroll-bar");
            bar.setValue(0);
            shown.settle();
            assertEquals(0, rowsShown(shown).getFirst());
            assertTrue(rowsShown(shown).size() <= FEW);
            shown.goTo(4_001);
            assertEquals(4_001, rowsShown(shown).getLast());
            return null;
        });
    }

    @Test
    void shorterSessionLeavesNoRowOfTheLongerOne() throws TimeoutException {
        SessionSnapshot demo = RecordedDemo.modelled();
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(3_000);
            shown.model().show(demo);
            shown.settle();
            assertEquals(demo.timeline().size() - 1, rowsShown(shown).getLast());
            assertTrue(shown.window().lookupAll("#ladder .ladder-row").stream().filter(Node::isVisible)
                    .map(Node::getAccessibleText)
                    .noneMatch(text -> text.contains("192.0.2.")));
            return null;
        });
    }
}
