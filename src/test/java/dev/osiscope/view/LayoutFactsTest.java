package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.viewmodel.lab.ScriptState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Facts of layout that hold at the steps of the demo, in every theme.
@Timeout(300)
class LayoutFactsTest extends LayoutFacts {

    @TempDir
    private Path folder;

    private static Stream<Arguments> themesAndLanguages() {
        return Stream.of(Theme.values()).flatMap(theme ->
                Stream.of(Language.values()).map(language -> Arguments.of(theme, language)));
    }

    /// Looks at every other step of every demo in `theme`, at every sixth in another language than English, for all facts at
    /// once: laying out takes the time.
    @ParameterizedTest
    @MethodSource("themesAndLanguages")
    void factsHoldAtTheSteps(Theme theme, Language language) throws TimeoutException {
        List<SessionSnapshot> sessions = RecordedDemo.all();
        int stride = language == Language.ENGLISH ? 2 : 6;
        OffStage.call(() -> {
            for (SessionSnapshot session : sessions) {
                OffStage shown = OffStage.of(session, theme, Messages.of(language));
                for (int step = -1; step < session.timeline().size(); step += stride) {
                    shown.goTo(step);
                    look(shown, session.provenance() + " step " + step + ": ");
                }
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    /// Looks at the panes that draw a connection at every eighth step of every demo: also in a small window.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1280,720,ENGLISH", "PROJECTOR,1920,1080,ENGLISH", "PROJECTOR,1440,900,ENGLISH",
        "LIGHT,1280,720,GERMAN", "PROJECTOR,1440,900,GERMAN"})
    void factsHoldInWhatIsDrawnOfAConnection(Theme theme, int width, int height, Language language) throws TimeoutException {
        List<SessionSnapshot> sessions = RecordedDemo.all();
        OffStage.call(() -> {
            for (SessionSnapshot session : sessions) {
                OffStage shown = new OffStage(session, theme, width, height, LabNeeds::missing, Messages.of(language));
                for (int step = -1; step < session.timeline().size(); step += 8) {
                    shown.goTo(step);
                    String where = session.provenance() + " step " + step + ": ";
                    shown.window().panes().showTab("states");
                    shown.settle();
                    panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
                    for (String end : List.of("#states-client", "#states-server")) {
                        wordsOfAPaneStandApartInIt(shown, end, List.of(".label", ".state-node"), where);
                    }
                    shown.window().panes().showTab("sequence");
                    shown.settle();
                    panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
                    wordsOfTheNumberLinesStandApart(shown, where);
                    shown.window().panes().showTab("checksum");
                    shown.settle();
                    panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
                    wordsOfAPaneStandApartInIt(shown, "#checksum", List.of(".header-layer", ".packet-title"), where);
                    shown.window().panes().showTab("lecture");
                    shown.settle();
                    panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
                    for (String words : List.of(".label", ".button")) {
                        seen(shown.window(), "#lecture " + words).forEach(node -> isWhole(node, where));
                    }
                }
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme);
        assertTrue(looked > 1000, looked + " words seen");
    }

    /// Looks at a changed copy of the first message, with a complaint and without, and at the glossary.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1280,720,GERMAN", "PROJECTOR,1920,1080,GERMAN", "PROJECTOR,1440,900,ENGLISH"})
    void factsHoldInACopy(Theme theme, int width, int height, Language language) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.goTo(RecordedDemo.firstOf(session, SegmentRole.DATA));
            shown.window().modes().editCopy();
            shown.settle();
            for (String value : List.of("hello, hub", "too long for what stands there", "HELLO, HUB")) {
                TextField field = (TextField) shown.window().lookup("#copy-value");
                field.setText(value);
                field.fireEvent(new ActionEvent());
                shown.settle();
                panesDoNotLieOverEachOtherAndStayInTheWindow(shown, value + ": ");
                wordsOfAPaneStandApartInIt(shown, "#copy-verdicts", List.of(".label"), value + ": ");
                for (String words : List.of(".label", ".button")) {
                    seen(shown.window(), "#copy " + words).forEach(node -> isWhole(node, value + ": "));
                }
            }
            shown.window().toggleGlossary();
            shown.settle();
            seen(shown.window(), "#glossary-list .label").forEach(node -> isWhole(node, "glossary: "));
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
    }

    /// Looks at the picture of the header at every fourth step of every demo, and of every layer at one: also in a small window.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900", "LIGHT,1280,720", "PROJECTOR,1920,1080"})
    void factsHoldInTheHeader(Theme theme, int width, int height) throws TimeoutException {
        OffStage.call(() -> {
            for (SessionSnapshot session : RecordedDemo.all()) {
                OffStage shown = new OffStage(session, theme, width, height);
                shown.window().panes().showTab("header");
                for (int step = -1; step < session.timeline().size(); step += 4) {
                    shown.goTo(step);
                    lookAtTheHeader(shown, session.provenance() + " step " + step + ": ");
                }
                shown.window().lookupAll("#header .header-layer").forEach(button -> {
                    ((ToggleButton) button).fire();
                    shown.settle();
                    lookAtTheHeader(shown, session.provenance() + " " + ((ToggleButton) button).getText() + ": ");
                });
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme);
        assertTrue(looked > 200, looked + " words seen");
    }

    private void lookAtTheHeader(OffStage shown, String where) {
        panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
        List<Node> words = seen(shown.window(), "#header-diagram .label").stream()
                .filter(node -> !((Labeled) node).getText().isEmpty()).toList();
        looked += words.size();
        words.forEach(node -> isWhole(node, where));
        noneOverlap(words, where);
        List<String> letters = words.stream().map(LayoutFacts::text).filter(word -> word.matches("[A-Z]+")).toList();
        if (letters.stream().distinct().count() != letters.size()) {
            wrong.add(where + "two bits have one name: " + letters);
        }
        seen(shown.window(), "#header .field-detail").forEach(node -> isWhole(node, where));
    }

    /// The parts of a number line touch each other, and the SYN stands in one of them.
    private void wordsOfTheNumberLinesStandApart(OffStage shown, String where) {
        wordsOfAPaneStandApartInIt(shown, "#sequence", List.of(".bound-name", ".bound-number", ".bound-raw", ".number-flag",
                ".sequence-facts", ".graph-label", ".toggle-button"), where);
        seen(shown.window(), "#sequence .zone").forEach(zone -> isWhole(zone, where));
        noneOverlap(seen(shown.window(), "#sequence .zone"), where);
    }

    /// Looks at every step of the demo with the time between the rows.
    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void factsHoldOnEveryTimeScale(TimeScale scale) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.PROJECTOR);
            shown.model().timeScaleProperty().set(scale);
            for (int step = 0; step < session.timeline().size(); step += 3) {
                shown.goTo(step);
                look(shown, scale + " step " + step + ": ");
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " on " + scale);
        assertTrue(looked > 50, looked + " words seen");
    }

    /// Looks at an opened file: each kind of packet, in the list and on the ladder, and at what is wrong with a filter.
    @ParameterizedTest
    @MethodSource("themesAndLanguages")
    void factsHoldForEveryKindOfPacket(Theme theme, Language language) throws TimeoutException, IOException {
        Path file = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("a capture with a long name.pcapng"));
        OffStage.call(() -> {
            OffStage shown = OffStage.of(RecordedDemo.modelled(), theme, Messages.of(language));
            shown.open(file);
            shown.window().panes().writeFilter("tcp.prot == 80");
            for (int packet = 0; packet < MixedTraffic.frames().size(); packet++) {
                shown.pick(packet);
                look(shown, "packet " + (packet + 1) + ": ");
                wordsOfTheListsAreWhole(shown, "packet " + (packet + 1) + ": ");
                whatIsWrongWithTheFilterIsInTheWindow(shown, "packet " + (packet + 1) + ": ");
            }
            shown.window().panes().showLadder();
            for (int packet = 0; packet < MixedTraffic.frames().size(); packet++) {
                shown.pick(packet);
                look(shown, "ladder of packet " + (packet + 1) + ": ");
            }
            shown.files().close();
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 50, looked + " words seen");
    }

    /// Looks at what can be captured, at a capture that runs, its packets and its ladder, and at one that has ended.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1440,900,GERMAN", "PROJECTOR,1920,1080,ENGLISH"})
    void factsHoldInACapture(Theme theme, int width, int height, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(
                    RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.eachLookAtACapture(() -> {
                String where = "capture: ";
                if (!seen(shown.window(), "#conversations").isEmpty()) {
                    wordsOfTheListsAreWhole(shown, where);
                }
                panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
                noneOverlap(seen(shown.window(), "#ladder .ladder-row"), where);
                for (String pane : List.of("#capture-start", "#capture-line", "#ladder", ".window > .bar")) {
                    for (String words : List.of(" .label", " .button", " .toggle-button")) {
                        List<Node> seen = seen(shown.window(), pane + words);
                        looked += seen.size();
                        seen.forEach(node -> isWhole(node, where));
                    }
                }
                textsStandOut(shown, shown.window(), where);
            });
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    /// Looks at a lab of now: a SYN that hangs while a rule is written wrongly, and a script that fails; also in a small
    /// window.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1280,720,ENGLISH", "PROJECTOR,1920,1080,ENGLISH",
        "DARK,1440,900,GERMAN", "LIGHT,1280,720,GERMAN", "PROJECTOR,1920,1080,GERMAN"})
    void factsHoldInTheLab(Theme theme, int width, int height, Language language) throws TimeoutException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        OffStage.call(() -> {
            OffStage shown = new OffStage(
                    RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            LabViewModel lab = shown.lab();
            shown.window().panes().showWire();
            shown.untilLab(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
            lookAtTheLab(shown, "start: ");
            shown.window().toggleKeys();
            shown.settle();
            if (!bounds(shown.window()).contains(bounds(shown.window().lookup("#key-sheet .sheet")))) {
                wrong.add("the sheet of keys leaves the window");
            }
            seen(shown.window(), "#key-sheet .label").forEach(node -> isWhole(node, "keys: "));
            shown.window().toggleKeys();
            lab.start(2);
            lookAtTheLab(shown, "starting: ");
            shown.untilLab(() -> lab.hosts().cards().stream().anyMatch(card -> card.offers().contains(HostAct.STOP)));
            lab.wire().wish("hold SYN from ada");
            lab.hosts().act(HostAct.CONNECT, "ada", "");
            shown.untilLab(() -> lab.wire().picked().filter(card -> card.resent().contains("1 ×")).isPresent());
            ((TextField) shown.window().lookup("#lab-rule")).setText("hold frist SYN");
            ((Button) shown.window().lookup("#lab-rule-do")).fire();
            lab.wire().pick(lab.wire().pickedProperty().get());
            shown.settle();
            look(shown, "held: ");
            lookAtTheLab(shown, "held: ");
            lab.script().choose(lab.script().shipped().getLast());
            lab.script().run();
            shown.untilLab(() -> lab.script().stateProperty().get().phase() == ScriptState.Phase.RUNNING);
            lookAtTheLab(shown, "script: ");
            lab.close();
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    /// Looks at the playground at every step of every example, also in a small window.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1280,720,ENGLISH", "PROJECTOR,1920,1080,ENGLISH",
        "DARK,1440,900,GERMAN", "LIGHT,1280,720,GERMAN", "PROJECTOR,1920,1080,GERMAN"})
    void factsHoldInThePlayground(Theme theme, int width, int height, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(
                    RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            PlaygroundModel playground = shown.window().modes().showPlayground();
            for (String example : playground.examples()) {
                playground.choose(example);
                for (int step = 0; step <= playground.lookProperty().get().steps(); step++) {
                    playground.goTo(step);
                    shown.settle();
                    String where = example + " step " + step + ": ";
                    for (String words : List.of("#playground .label", "#playground .button", ".bar .toggle-button")) {
                        // A step's words are whole above the queue; the trace has a line for each.
                        seen(shown.window(), words).stream().filter(node -> !node.getStyleClass().contains("trace-line"))
                                .forEach(node -> {
                                    looked++;
                                    isWhole(node, where);
                                });
                    }
                    if (!isWithinWidth(bounds(shown.window().lookup("#playground")), bounds(shown.window()))) {
                        wrong.add(where + "the playground leaves the window");
                    }
                }
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    /// Looks at the course and at every page of a lesson, also in a small window.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1280,720,ENGLISH", "PROJECTOR,1920,1080,ENGLISH",
        "DARK,1440,900,GERMAN", "LIGHT,1280,720,GERMAN", "PROJECTOR,1440,900,GERMAN"})
    void factsHoldInALesson(Theme theme, int width, int height, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(
                    RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.writeLesson();
            for (String words : List.of(" .label", " .button")) {
                seen(shown.window(), "#author" + words).forEach(node -> isWhole(node, "author: "));
            }
            panesDoNotLieOverEachOtherAndStayInTheWindow(shown, "author: ");
            shown.lessons().leave();
            shown.eachLessonPage(() -> {
                String where = shown.lessons().playProperty().get()
                        .map(play -> play.pageProperty().get().place()).orElse("course") + ": ";
                if (shown.lessons().playProperty().get().isPresent()) {
                    look(shown, where);
                }
                whatIsJudgedIsToBeSeen(shown, where);
                for (String pane : List.of("#course", "#lesson")) {
                    for (String words : List.of(" .label", " .button", " .toggle-button", " .check-box", " .radio-button")) {
                        List<Node> seen = seen(shown.window(), pane + words);
                        looked += seen.size();
                        seen.forEach(node -> isWhole(node, where));
                        seen.stream().filter(node -> !isWithinWidth(bounds(node), bounds(shown.window().lookup(pane))))
                                .forEach(node -> wrong.add(where + text(node) + " leaves " + pane));
                    }
                    noneOverlap(seen(shown.window(), pane + " .answer-state"), where);
                }
            });
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    /// Looks at the course and a lesson at twice the size, where the page stands above the session.
    @ParameterizedTest
    @CsvSource({"LIGHT,1440,900,GERMAN", "PROJECTOR,1920,1080,ENGLISH"})
    void factsHoldInALessonWhereAllIsLarge(Theme theme, int width, int height, Language language) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(
                    RecordedDemo.modelled(), theme, width, height, LabNeeds::missing, Messages.of(language));
            shown.window().looks().sizeProperty().set(200);
            shown.writeLesson();
            partsStandBelowEachOther(shown, "#author", List.of(" > .author-head", " .author-column", " > .lesson-buttons"), "author: ");
            shown.lessons().leave();
            shown.eachLessonPage(() -> {
                String where = shown.lessons().playProperty().get()
                        .map(play -> play.pageProperty().get().place()).orElse("course") + ": ";
                for (String pane : List.of("#course", "#lesson", ".transport")) {
                    Stream.of(" .label", " .button", " .toggle-button", " .check-box", " .radio-button")
                            .flatMap(words -> seen(shown.window(), pane + words).stream()).forEach(node -> {
                                looked++;
                                isWhole(node, where);
                                if (!isWithinWidth(bounds(node), bounds(shown.window()))) {
                                    wrong.add(where + text(node) + " leaves the window");
                                }
                            });
                }
                partsStandBelowEachOther(shown, "#lesson", List.of(" > .lesson-head", " .lesson-page", " > .lesson-buttons"), where);
                rowsOfTheCourseAreWhole(shown, where);
                Node page = shown.window().lookup("#lesson");
                if (shown.lessons().playProperty().get().isPresent() && bounds(page).getWidth() < width * 0.9) {
                    wrong.add(where + "the page has not the width of the window");
                }
                noneOverlap(Stream.of("#lesson", "#ladder", "#layers")
                        .flatMap(pane -> seen(shown.window(), ".scrolled " + pane).stream()).toList(), where);
            });
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    private void partsStandBelowEachOther(OffStage shown, String pane, List<String> parts, String where) {
        noneOverlap(parts.stream().flatMap(part -> seen(shown.window(), pane + part).stream()).toList(), where);
    }

    private void rowsOfTheCourseAreWhole(OffStage shown, String where) {
        seen(shown.window(), "#course-list").forEach(list -> seen(shown.window(), "#course-list .course-cell:filled").stream()
                .filter(row -> bounds(row).intersects(bounds(list)))
                .filter(row -> bounds(row).getMinY() < bounds(list).getMinY() - 1 || bounds(row).getMaxY() > bounds(list).getMaxY() + 1)
                .forEach(row -> wrong.add(where + row.getAccessibleText() + " is half in sight")));
    }

    /// Looks at the demo at twice and three times the size, where the panes stand below each other: all words are whole, and none
    /// lies over another.
    @ParameterizedTest
    @CsvSource({"DARK,200,ENGLISH", "LIGHT,200,GERMAN", "PROJECTOR,200,ENGLISH", "LIGHT,300,ENGLISH"})
    void factsHoldWhereAllIsLarge(Theme theme, int size, Language language) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        OffStage.call(() -> {
            OffStage shown = OffStage.of(session, theme, Messages.of(language));
            shown.window().looks().sizeProperty().set(size);
            for (int step = 0; step < session.timeline().size(); step += 6) {
                shown.goTo(step);
                String where = "step " + step + " at " + size + " %: ";
                labelsOfTheLadderStayInItAndAreWhole(shown, where);
                wordsOfOneRowDoNotLieOverEachOther(shown, where);
                rowAtThePlayheadIsInSight(shown, where);
                wordsOfTheLayersAreWholeAndInTheirBoxes(shown, where);
                noneOverlap(PANES.stream().flatMap(query -> seen(shown.window(), ".scrolled " + query).stream()).toList(), where);
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 30, looked + " words seen");
    }

    /// Looks at the demo with every border as far to one side as it goes, and to the other: with the bytes, and with what draws.
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,ENGLISH", "LIGHT,1280,720,GERMAN", "PROJECTOR,1920,1080,GERMAN"})
    void factsHoldWhereverTheBordersAre(Theme theme, int width, int height, Language language) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.modelled();
        OffStage.call(() -> {
            OffStage shown = new OffStage(session, theme, width, height, LabNeeds::missing, Messages.of(language));
            for (int step : List.of(RecordedDemo.firstOf(session, SegmentRole.SYN_ACK), RecordedDemo.firstOf(session, SegmentRole.DATA))) {
                shown.goTo(step);
                for (String tab : List.of("explain", "states", "sequence", "lecture")) {
                    for (double share : List.of(0.01, 0.99)) {
                        shown.window().layouts().choose(bordersAt(share).withTab(tab), false);
                        shown.settle();
                        String where = "step " + step + ", " + tab + " with borders at " + share + ": ";
                        look(shown, where);
                        seen(shown.window(), "#explain .label").forEach(node -> isWhole(node, where));
                        seen(shown.window(), "#states .label").forEach(node -> isWhole(node, where));
                        seen(shown.window(), "#lecture .label").forEach(node -> isWhole(node, where));
                    }
                }
            }
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(looked > 100, looked + " words seen");
    }

    private static PaneLayout bordersAt(double share) {
        PaneLayout layout = PaneLayout.STANDARD;
        for (String border : List.of("side", "right", "lower", "explain", "states", "sequence", "lecture")) {
            layout = layout.withBorder(border, share);
        }
        return layout;
    }

    private void lookAtTheLab(OffStage shown, String where) {
        shown.settle();
        panesDoNotLieOverEachOtherAndStayInTheWindow(shown, where);
        for (String pane : Set.of("#lab-line", "#lab-hosts", "#lab-script", "#lab-wire", "#lab-start", ".segments")) {
            for (String words : Set.of(" .label", " .button", " .toggle-button", " .menu-button")) {
                seen(shown.window(), pane + words).forEach(node -> {
                    looked++;
                    isWhole(node, where);
                });
            }
            seen(shown.window(), pane + " .button").forEach(button -> {
                if (!isWithinWidth(bounds(button), bounds(shown.window()))) {
                    wrong.add(where + button.getId() + " leaves the window");
                }
            });
        }
    }
}
