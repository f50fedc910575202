package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A screen reader finds a role and words on everything that can be worked, and on everything drawn by hand.
@Timeout(120)
class AccessibilityTest {

    private static final Set<AccessibleRole> SAYING_NOTHING = Set.of(AccessibleRole.PARENT, AccessibleRole.NODE);

    @TempDir
    private Path folder;

    private final SessionSnapshot session = RecordedDemo.modelled();

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static String said(Node node) {
        Object own = node.getAccessibleText();
        Object text = own == null ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT) : own;
        return text == null ? "" : text.toString();
    }

    private static boolean isMute(Node node) {
        boolean emptyCell = node instanceof Cell<?> cell && cell.isEmpty();
        return !emptyCell && node.isVisible() && (said(node).isBlank() || SAYING_NOTHING.contains(node.getAccessibleRole()));
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + "." + node.getStyleClass()
                + " " + node.getAccessibleRole() + " '" + said(node) + "'";
    }

    /// Panes behind tabs are made when they are shown first: shows them all, and again those that were shown.
    private static void makeAll(OffStage shown) {
        List<ToggleButton> tabs = all(shown.window()).filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                .filter(tab -> String.valueOf(tab.getId()).startsWith("tab-")).toList();
        List<ToggleButton> before = tabs.stream().filter(ToggleButton::isSelected).toList();
        tabs.forEach(tab -> tab.setSelected(true));
        before.forEach(tab -> tab.setSelected(true));
        shown.settle();
    }

    private Set<String> mute(Function<OffStage, Stream<Node>> which) throws TimeoutException {
        return mute("explain", which);
    }

    private Set<String> mute(String tab, Function<OffStage, Stream<Node>> which) throws TimeoutException {
        return OffStage.call(() -> {
            Set<String> found = new TreeSet<>();
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.window().panes().showTab(tab);
            for (int step = -1; step < session.timeline().size(); step++) {
                shown.goTo(step);
                which.apply(shown).filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add);
            }
            return found;
        });
    }

    @Test
    void everythingThatTakesTheKeyboardHasARoleAndWords() throws TimeoutException {
        Set<String> missing = new TreeSet<>(List.of("#scrubbers", "#readers", "#hub-pane", "#events", "#states"));
        assertEquals(Set.of(), mute(shown -> {
            if (!missing.isEmpty()) {
                makeAll(shown);
                missing.removeIf(pane -> shown.window().lookup(pane) != null);
            }
            return all(shown.window()).filter(Node::isFocusTraversable);
        }));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @Test
    void everythingDrawnByHandHasARoleAndWords() throws TimeoutException {
        List<String> drawn = List.of(".ladder", ".ladder-row", ".chip", ".card", ".layer-box", "#scrubber",
                "#hex .hex-line", "#fields .field-row", "#badge", ".lifeline-head");
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), mute(shown -> drawn.stream().flatMap(query ->
                shown.window().lookupAll(query).stream().peek(node -> missing.remove(query)))));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @ParameterizedTest
    @CsvSource({"states,.state-diagram .state-node .state-arrow",
            "lecture,.lecture-real .lecture-remark", "sequence,.number-line .number-flag .graph .bound-name", "header,.header-diagram .header-cell .header-layer",
            "checksum,.checksum-line .header-layer"})
    void everythingThatALowerPaneDrawsHasARoleAndWords(String tab, String parts) throws TimeoutException {
        List<String> drawn = List.of(parts.split(" "));
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), mute(tab, shown -> Stream.concat(all(shown.window()).filter(Node::isFocusTraversable),
                drawn.stream().flatMap(query ->
                        shown.window().lookupAll(query).stream().peek(node -> missing.remove(query))))));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @Test
    void everythingOfACaptureHasARoleAndWords() throws TimeoutException {
        List<String> drawn = List.of("#sockets-pane", "#capture-filter", "#capture-way", "#capture-counters", "#capture-follow",
                ".packet-row", ".conversation-row", "#packet-count");
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), OffStage.call(() -> {
            Set<String> found = new TreeSet<>();
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.eachLookAtACapture(() -> {
                all(shown.window()).filter(Node::isFocusTraversable).filter(AccessibilityTest::isMute)
                        .map(AccessibilityTest::name).forEach(found::add);
                drawn.forEach(query -> missing.removeIf(part -> part.equals(query) && shown.window().lookup(query) != null));
            });
            return found;
        }));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    /// What is opened by a key over the session: the sheets, the bar that finds, the whole session beside the ladder, what is
    /// folded, marks.
    @Test
    void everythingThatAKeyOpensHasARoleAndWords() throws TimeoutException {
        List<String> drawn = List.of("#view-sheet", "#find-text", "#find-dim", ".overview", "#key-sheet", "#palette", "#glossary",
                "#export", ".mark-flag");
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), OffStage.call(() -> {
            Set<String> found = new TreeSet<>();
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.goTo(RecordedDemo.firstOf(session, SegmentRole.DATA));
            for (String action : List.of("mark", "fold", "find", "view", "escape", "keys", "escape", "palette", "escape", "glossary",
                    "escape", "export", "escape", "toggleOverview", "toggleOverview", "present")) {
                shown.act(action);
                drawn.forEach(query -> missing.removeIf(part -> part.equals(query) && shown.window().lookup(query) != null));
                all(shown.window()).filter(Node::isFocusTraversable).filter(AccessibilityTest::isMute)
                        .map(AccessibilityTest::name).forEach(found::add);
            }
            Stream.of(".overview", ".lifeline-head").map(shown.window()::lookup).filter(AccessibilityTest::isMute)
                    .map(AccessibilityTest::name).forEach(found::add);
            return found;
        }));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @Test
    void everythingInThePlaygroundHasARoleAndWords() throws TimeoutException {
        assertEquals(Set.of(), OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            PlaygroundModel playground = shown.window().modes().showPlayground();
            Set<String> found = new TreeSet<>();
            for (int step = 0; step <= playground.lookProperty().get().steps(); step++) {
                playground.goTo(step);
                shown.settle();
                Stream.concat(all(shown.window()).filter(Node::isFocusTraversable),
                                shown.window().lookupAll(".queue-row").stream())
                        .filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add);
            }
            return found;
        }));
    }

    @Test
    void everythingInALessonHasARoleAndWords() throws TimeoutException {
        List<String> drawn = List.of(".course-cell", "#lesson-read", "#lesson-verdict", ".answer-state", ".answer-layer", ".answer-choice");
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), OffStage.call(() -> {
            Set<String> found = new TreeSet<>();
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.eachLessonPage(() -> Stream.concat(all(shown.window()).filter(Node::isFocusTraversable),
                            drawn.stream().flatMap(query -> shown.window().lookupAll(query).stream()
                                    .peek(node -> missing.remove(query))))
                    .filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add));
            return found;
        }));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @Test
    void everythingOfALessonThatIsWrittenHasARoleAndWords() throws TimeoutException {
        assertEquals(List.of(), OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.writeLesson();
            return all(shown.window()).filter(Node::isFocusTraversable).filter(AccessibilityTest::isMute)
                    .map(AccessibilityTest::name).toList();
        }));
    }

    private Set<String> muteInFile(Function<OffStage, Stream<Node>> which) throws IOException, TimeoutException {
        Path file = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("mixed.pcapng"));
        return OffStage.call(() -> {
            Set<String> found = new TreeSet<>();
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.window().modes().showFile();
            shown.settle();
            which.apply(shown).filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add);
            shown.open(file);
            shown.window().panes().writeFilter("tcp.prot");
            makeAll(shown);
            for (int packet = 0; packet < MixedTraffic.frames().size(); packet++) {
                shown.pick(packet);
                which.apply(shown).filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add);
            }
            shown.window().panes().showLadder();
            shown.settle();
            which.apply(shown).filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add);
            shown.files().close();
            return found;
        });
    }

    @Test
    void everythingOfAFileThatTakesTheKeyboardHasARoleAndWords() throws IOException, TimeoutException {
        assertEquals(Set.of(), muteInFile(shown -> all(shown.window()).filter(Node::isFocusTraversable)));
    }

    @Test
    void everythingOfAFileThatIsDrawnHasARoleAndWords() throws IOException, TimeoutException {
        List<String> drawn = List.of(".packet-row", ".conversation-row", "#filter-error", "#filter-text",
                "#menu", "#mode-file", "#tab-ladder", "#conversation-sort", "#conversation-direction",
                ".ladder-row", ".lifeline-head", ".layer-box");
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), muteInFile(shown -> drawn.stream().flatMap(query ->
                shown.window().lookupAll(query).stream().filter(node -> !(node instanceof Cell<?> cell && cell.isEmpty()))
                        .peek(node -> missing.remove(query)))));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @Test
    void everythingOfTheLabHasARoleAndWords() throws TimeoutException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        List<String> drawn = List.of("#mode-lab", "#lab-hold", ".held-card", ".script-row", "#lab-rule", "#lab-fault",
                "#host-hub", "#cut-ada", "#rate-ada", "#knob-sack", "#lab-scripts", "#lab-rule-error");
        Set<String> missing = new TreeSet<>(drawn);
        assertEquals(Set.of(), OffStage.call(() -> {
            Set<String> found = new TreeSet<>();
            OffStage shown = OffStage.of(session, Theme.DARK);
            LabViewModel lab = shown.lab();
            shown.window().panes().showWire();
            shown.untilLab(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
            all(shown.window()).filter(Node::isFocusTraversable).filter(AccessibilityTest::isMute)
                    .map(AccessibilityTest::name).forEach(found::add);
            lab.start(1);
            shown.untilLab(() -> lab.hosts().cards().stream().anyMatch(card -> card.offers().contains(HostAct.STOP)));
            lab.script().choose(lab.script().shipped().getFirst());
            lab.wire().wish("hold SYN");
            lab.hosts().act(HostAct.CONNECT, "ada", "");
            shown.untilLab(() -> lab.wire().picked().isPresent());
            ((TextField) shown.window().lookup("#lab-rule")).setText("hold frist SYN");
            ((Button) shown.window().lookup("#lab-rule-do")).fire();
            makeAll(shown);
            lab.knobs().show("ada");
            shown.untilLab(() -> !lab.knobs().rowsProperty().get().isEmpty());
            all(shown.window()).filter(Node::isFocusTraversable).filter(AccessibilityTest::isMute)
                    .map(AccessibilityTest::name).forEach(found::add);
            drawn.stream().flatMap(query -> shown.window().lookupAll(query).stream().peek(node -> missing.remove(query)))
                    .filter(AccessibilityTest::isMute).map(AccessibilityTest::name).forEach(found::add);
            lab.close();
            return found;
        }));
        assertEquals(Set.of(), missing, "each was looked at");
    }

    @Test
    void whereTheLabCantRunItIsSaidWithWhatMendsIt() throws TimeoutException {
        String words = OffStage.call(() -> {
            OffStage shown = new OffStage(session, Theme.DARK, 1440, 900, () -> Optional.of(
                    new LabException("no network namespace can be made: not permitted", "sudo sysctl a.b=0")));
            shown.window().modes().showLab();
            shown.untilLab(() -> shown.lab().statusProperty().get().phase() == LabStatus.Phase.REFUSED);
            assertTrue(shown.window().lookup("#lab-start-hub").isDisabled());
            return said(shown.window().lookup("#lab-refused"));
        });
        assertTrue(words.contains("no network namespace can be made"), words);
        assertTrue(words.contains("sudo sysctl a.b=0"), words);
    }

    @Test
    void packetSaysAllOfItsRow() throws IOException, TimeoutException {
        Path file = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("mixed.pcapng"));
        String said = OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.open(file);
            String words = shown.window().lookupAll(".packet-row").stream().map(AccessibilityTest::said).sorted()
                    .filter(text -> text.startsWith("Packet 5 ")).findFirst().orElse("");
            shown.files().close();
            return words;
        });
        assertEquals("Packet 5 at 0.004000 seconds, from 10.0.0.2 to 10.0.0.1, TCP, 54 bytes: SYN, 50000 → 80", said);
    }

    @Test
    void overlaysHaveWords() throws TimeoutException {
        assertEquals(List.of(), OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.window().showNotice("something went wrong");
            return Stream.of("#notice", ".blank")
                    .map(shown.window()::lookup)
                    .filter(AccessibilityTest::isMute)
                    .toList();
        }));
    }

    @Test
    void everythingOfACopyAndOfTheGlossaryHasARoleAndWords() throws TimeoutException {
        assertEquals(List.of(), OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.goTo(RecordedDemo.firstOf(session, SegmentRole.DATA));
            shown.window().modes().editCopy();
            shown.window().toggleGlossary();
            shown.settle();
            return all(shown.window()).filter(Node::isFocusTraversable).filter(AccessibilityTest::isMute)
                    .map(AccessibilityTest::name).toList();
        }));
    }

    @Test
    void scrubberSaysWhereThePlayheadIs() throws TimeoutException {
        String said = OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.goTo(4);
            return said(shown.window().lookup("#scrubber"));
        });
        assertEquals("step 5 of " + session.timeline().size(), said);
    }

    @Test
    void layerBoxSaysItsNumberItsNameAndWhatItDoes() throws TimeoutException {
        String said = OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.DARK);
            shown.goTo(RecordedDemo.firstOf(session, SegmentRole.SYN));
            return said(shown.window().lookup("#sender-4"));
        });
        assertTrue(said.startsWith("4 Transport, segment +"), said);
    }
}
