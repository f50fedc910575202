package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is seen first where everything is twice as large, and the panes are scrolled.
@Timeout(120)
class LargeLayoutTest extends LayoutFacts {

    private static final double ROUNDING = 1;

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900,GERMAN", "PROJECTOR,1920,1080,ENGLISH", "PROJECTOR,1920,1080,GERMAN"})
    void whatAPaneShowsFirstIsWholeBelowTabsInOneRow(Theme theme, int width, int height, Language language) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.window().looks().sizeProperty().set(200);
            shown.goTo(session.timeline().size() - 1);
            for (String pane : List.of("states", "header", "checksum", "sequence", "lecture")) {
                shown.window().panes().showTab(pane);
                shown.settle();
                tabsStandInOneRow(shown, pane + ": ");
                noWordIsHalfInSight(shown, "#" + pane, pane + ": ");
                Bounds sight = bounds(seen(shown.window(), ".scrolling > .viewport").getFirst());
                if (pane.equals("header") && bounds(shown.window().lookup("#header")).getMaxY() > sight.getMaxY() + ROUNDING) {
                    wrong.add("the border of the header's pane is cut");
                }
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 60, looked + " words seen");
    }

    /// Where not all rows of a header have room, they are scrolled by whole ones, and the arrow keys lead to each.
    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "PROJECTOR,1920,1080"})
    void everyRowOfAHeaderComesIntoSight(Theme theme, int width, int height) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height);
            shown.window().looks().sizeProperty().set(200);
            shown.goTo(IntStream.range(0, session.timeline().size()).filter(step -> session.timeline().step(step).segment()
                    .filter(segment -> segment.role() == SegmentRole.SYN).isPresent()).findFirst().orElseThrow());
            shown.window().panes().showTab("header");
            shown.settle();
            Node diagram = shown.window().lookup("#header-diagram");
            for (int row = 0; row < 12; row++) {
                diagram.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
                shown.settle();
                Bounds sight = bounds(shown.window().lookup("#header .scroll-pane"));
                seen(diagram, ".header-box").stream().map(LayoutFacts::bounds)
                        .filter(box -> box.intersects(sight) && (box.getMinY() < sight.getMinY() - ROUNDING || box.getMaxY() > sight.getMaxY() + ROUNDING))
                        .filter(box -> Math.min(box.getMaxY(), sight.getMaxY()) - Math.max(box.getMinY(), sight.getMinY()) > ROUNDING)
                        .forEach(box -> wrong.add(box + " is half in " + sight));
            }
            double last = seen(diagram, ".header-box").stream().mapToDouble(box -> bounds(box).getMaxY()).max().orElseThrow();
            Bounds sight = bounds(shown.window().lookup("#header .scroll-pane"));
            looked = seen(diagram, ".header-box").size();
            assertTrue(last <= sight.getMaxY() + ROUNDING, () -> "the last row ends at " + last + ", in sight is " + sight);
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(looked > 15, looked + " boxes seen");
    }

    @ParameterizedTest
    @CsvSource({"100,ENGLISH", "100,GERMAN", "200,ENGLISH", "200,GERMAN"})
    void theGlossaryShowsWholeEntries(int size, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(RecordedDemo.modelled(), Theme.PROJECTOR, 1920, 1080, LabNeeds::missing, Messages.of(language));
            shown.window().looks().sizeProperty().set(size);
            shown.window().toggleGlossary();
            shown.settle();
            Bounds list = bounds(shown.window().lookup("#glossary-list"));
            seen(shown.window(), "#glossary-list .palette-cell .strong").forEach(term -> {
                looked++;
                ListCell<?> entry = (ListCell<?>) term.getParent().getParent().getParent();
                if (bounds(entry).getMaxY() > list.getMaxY() + 1) {
                    wrong.add(entry.getItem() + " is not whole");
                }
            });
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(looked > 3, looked + " entries seen");
    }

    /// The panes beside the layers are scrolled themselves: each is wholly in sight, and ends with a whole row.
    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900,ENGLISH", "PROJECTOR,1920,1080,GERMAN"})
    void thePanesOfTheHubAreWhollyInSightWithWholeRows(Theme theme, int width, int height, Language language) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.window().looks().sizeProperty().set(200);
            shown.settle();
            for (Runnable show : List.<Runnable>of(shown.window().panes()::showScrubbers, shown.window().panes()::showReaders,
                    shown.window().panes()::showHub)) {
                show.run();
                shown.settle();
                Bounds sight = bounds(seen(shown.window(), ".scrolling > .viewport").getFirst());
                Bounds tabs = bounds(shown.window().lookup("#hub-tabs"));
                if (tabs.getMaxY() > sight.getMaxY() + 1 || tabs.getMinY() < sight.getMinY() - 1) {
                    wrong.add(seen(shown.window(), "#hub-tabs .toggle-button") + " are not wholly in sight");
                }
                Node content = seen(shown.window(), ".scrolled").getFirst();
                if (content.getClip() != null && content.localToScene(content.getClip().getLayoutBounds()).getMaxY() < tabs.getMaxY() - 1) {
                    wrong.add("the pane of the hub is cut");
                }
            }
            shown.window().panes().showScrubbers();
            shown.settle();
            Node rows = shown.window().lookup("#scrub-rows");
            double end = rows.getParent().localToScene(rows.getParent().getClip().getLayoutBounds()).getMaxY();
            seen(rows, ".scrub-row").forEach(row -> {
                looked++;
                if (bounds(row).getMinY() < end - 1 && bounds(row).getMaxY() > end + 1) {
                    wrong.add(row.getId() + " is half in sight");
                }
            });
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(looked > 4, looked + " rows seen");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "PROJECTOR,1920,1080"})
    void besideTheFirstLinkInSightStandsWhoseWayItIs(Theme theme, int width, int height) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height, LabNeeds::missing, Messages.of(Language.GERMAN));
            shown.window().looks().sizeProperty().set(200);
            shown.goTo(RecordedDemo.stepsOf(session.timeline(), SegmentRole.DATA).getLast());
            shown.window().panes().showTab("events");
            shown.settle();
            Node rows = shown.window().lookup("#events .chain-rows");
            Bounds sight = rows.getClip() == null ? bounds(rows.getParent().getParent())
                    : rows.localToScene(rows.getClip().getLayoutBounds());
            ((Parent) rows).getChildrenUnmodifiable().forEach(row -> {
                Bounds name = bounds(row.lookup(".chain-who"));
                row.lookupAll(".chain-link").stream().map(LayoutFacts::bounds)
                        .filter(link -> link.getMinY() >= sight.getMinY() - 1).min(Comparator.comparingDouble(Bounds::getMinY))
                        .filter(link -> name.getMinY() > link.getMaxY() || name.getMaxY() < link.getMinY())
                        .ifPresent(link -> wrong.add(text(row.lookup(".chain-who")) + " does not stand beside the first of its links"));
                looked++;
            });
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(looked > 2, looked + " rows seen");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900", "DARK,1440,900", "PROJECTOR,1920,1080"})
    void headsOfOneLadderSayTheSameOfTheirEnds(Theme theme, int width, int height) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height);
            for (int size : new int[] {100, 150, 200}) {
                shown.window().looks().sizeProperty().set(size);
                shown.goTo(session.timeline().size() - 1);
                List<String> ends = seen(shown.window(), "#ladder .endpoint").stream().map(end -> ((Labeled) end).getText()).toList();
                looked += ends.size();
                if (ends.stream().map(end -> end.startsWith(":")).distinct().count() > 1) {
                    wrong.add(size + " %: " + ends);
                }
            }
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(looked > 4, looked + " heads seen");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900,ENGLISH", "PROJECTOR,1920,1080,ENGLISH", "PROJECTOR,1920,1080,GERMAN"})
    void theCourseShowsHowItIsDone(Theme theme, int width, int height, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.window().looks().sizeProperty().set(200);
            shown.window().modes().showLessons();
            shown.lessons().takeFromBackground();
            shown.settle();
            Bounds detail = bounds(shown.window().lookup(".course-detail"));
            seen(shown.window(), ".course-detail .segments .toggle-button").forEach(mode -> {
                looked++;
                if (bounds(mode).getMaxY() > detail.getMaxY() + 1) {
                    wrong.add(mode.getId() + " is cut");
                }
            });
            seen(shown.window(), "#course-list .course-line").forEach(line -> {
                Bounds number = bounds(((Parent) line).getChildrenUnmodifiable().getFirst());
                Bounds title = bounds(line.lookup(".course-title"));
                if (Math.abs(number.getCenterY() - title.getCenterY()) > title.getHeight() / 4) {
                    wrong.add(text(line.lookup(".course-title")) + " does not stand beside its number");
                }
            });
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(looked > 2, looked + " modes seen");
    }

    private void tabsStandInOneRow(OffStage shown, String where) {
        List<Node> tabs = seen(shown.window(), ".lower > .segments > .toggle-button");
        if (tabs.stream().map(tab -> bounds(tab).getMinY()).distinct().count() != 1) {
            wrong.add(where + "the tabs stand in several rows, or nowhere");
        }
    }

    private void noWordIsHalfInSight(OffStage shown, String pane, String where) {
        Bounds sight = bounds(seen(shown.window(), ".scrolling > .viewport").getFirst());
        seen(shown.window(), pane + " .label").forEach(label -> {
            looked++;
            Bounds ink = ink(label);
            if (ink.getMinY() < sight.getMaxY() && ink.getMaxY() > sight.getMaxY() + 1) {
                wrong.add(where + text(label) + " is half in sight");
            }
        });
    }
}
