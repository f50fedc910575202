package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.dissect.FieldTable;
import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.MarkedWords;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Sentences;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.lab.HostAct;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.LabViewModel;
import dev.osiscope.wire.FieldDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every word in the window is in a bundle: the window is shown in a language that marks each text of the bundles, and
/// whatever has a word without a mark, and is neither data nor a term of the protocols, is told.
@Timeout(180)
class WordsTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /// What names no sentence: ids of fields, addresses, calls, states and flags, numbers with units.
    private static final Pattern TERM = Pattern.compile(
            "[a-z0-9_]+(\\.[a-z0-9_]+)+|[0-9a-fA-F:]+|[a-z]+\\(\\)|[A-Z0-9][A-Z0-9-]+s?|0x[0-9a-f]+");
    /// Parts that show data: bytes, values, names of files and hosts, what somebody has written.
    private static final Set<String> DATA = Set.of("hex-line", "field-value", "field-name", "text-input", "lifeline-head",
            "event-title", "segment-details", "nest-label", "script-text",
            // What the author of a lesson has written.
            "lesson-read", "lesson-text", "lesson-head", "course-cell", "course-heading", "answer-choice", "author-stop", "author-kind");
    private static final Set<String> DATA_IDS = Set.of("hex", "session-title", "lesson-verdict", "lesson-solution");
    private static final Set<String> NAMES = Set.of("Ada", "Bo", "Cy", "Dee", "Hub", "OSI", "TCP/IP", "RFC", "OSIscope",
            "pcapng", "hello", "hub",
            // What a capture and a lab have to show: an interface, a program, a host, a rule, and what a segment bears.
            "eth0", "psql", "ada", "hold", "seq", "win", "mss", "sack",
            // Values of flags, as Wireshark writes them.
            "Set", "Not", "set");

    @TempDir
    private Path folder;

    private final Set<String> terms = terms();
    private final Sentences german = Sentences.of(Language.GERMAN);
    private final Set<String> sentences = sentences();
    private final Set<String> bare = new TreeSet<>();
    private int looked;

    private static Set<String> terms() {
        Set<String> terms = new HashSet<>(NAMES);
        FieldTable.ALL.forEach(table -> {
            terms.addAll(Arrays.asList(table.protocol().name().split("[ ,]+")));
            table.rows().stream().map(FieldDefinition::name).forEach(name -> terms.addAll(Arrays.asList(name.split("[ ,]+"))));
        });
        Stream.of(TcpState.values()).map(TcpState::toString).forEach(terms::add);
        return terms;
    }

    private static Set<String> sentences() {
        try (Stream<String> lines = Files.lines(Path.of("resources/i18n/sentences_de.tsv"))) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent && node.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(WordsTest::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean isData(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (DATA_IDS.contains(String.valueOf(above.getId())) || above.getStyleClass().stream().anyMatch(DATA::contains)) {
                return true;
            }
        }
        return false;
    }

    /// All that a node says, to the eye or to the ear.
    private static Stream<String> said(Node node) {
        Stream<String> own = switch (node) {
            case TextInputControl input -> Stream.of(input.getPromptText());
            case Labeled labeled -> Stream.of(labeled.getText());
            case Text text -> text.getParent() instanceof Labeled || text.getParent() instanceof TextInputControl
                    ? Stream.empty() : Stream.of(text.getText());
            case ComboBoxBase<?> box -> Stream.of(box.getPromptText());
            default -> Stream.empty();
        };
        Stream<String> tip = node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText()) : Stream.empty();
        return Stream.of(own, tip, Stream.ofNullable(node.getAccessibleText())).flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank());
    }

    private void look(OffStage shown, String where) {
        shown.settle();
        all(shown.window()).filter(Node::isVisible).filter(node -> !isData(node)).flatMap(WordsTest::said).forEach(text -> {
            looked++;
            String rest = MarkedWords.unmarked(text);
            boolean words = Stream.of(rest.split("[\\s,;(){}\u2192\u00b7=/\u201c\u201d'\u2190\u2193\u2191]+"))
                    .map(word -> word.replaceAll("[.:?!]$", ""))
                    .anyMatch(word -> WORD.matcher(word).find() && !TERM.matcher(word).matches() && !terms.contains(word));
            if (words && !isSaidOtherwise(rest)) {
                bare.add(where + ": " + text);
            }
        });
    }

    /// What inner parts say has a file of its own.
    private boolean isSaidOtherwise(String text) {
        return german.has(text.strip()) || sentences.stream().anyMatch(text::contains);
    }

    private OffStage shown() {
        return OffStage.of(RecordedDemo.modelled(), Theme.DARK, MarkedWords.messages());
    }

    @Test
    void everyWordOfTheDemoIsInABundle() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = shown();
            for (String tab : List.of("explain", "events", "states", "header")) {
                shown.window().panes().showTab(tab);
                for (int step = -1; step < RecordedDemo.modelled().timeline().size(); step++) {
                    shown.goTo(step);
                    look(shown, tab);
                }
            }
            shown.window().toggleKeys();
            look(shown, "keys");
            shown.window().toggleKeys();
            shown.window().togglePalette();
            look(shown, "palette");
            return null;
        });
        assertTrue(looked > 1000, looked + " texts seen");
        assertEquals(Set.of(), bare);
    }

    @Test
    void everyWordAroundAFileIsInABundle() throws TimeoutException, IOException {
        Path file = MixedTraffic.write(MixedTraffic.frames(), folder.resolve("a.pcapng"));
        OffStage.call(() -> {
            OffStage shown = shown();
            shown.window().modes().showFile();
            look(shown, "start");
            shown.open(file);
            for (int packet = 0; packet < MixedTraffic.frames().size(); packet++) {
                shown.pick(packet);
                look(shown, "packets");
            }
            shown.window().panes().writeFilter("tcp.prot == 80");
            shown.window().panes().showLadder();
            look(shown, "ladder");
            shown.files().close();
            return null;
        });
        assertTrue(looked > 1000, looked + " texts seen");
        assertEquals(Set.of(), bare);
    }

    @Test
    void everyWordOfTheOtherModesIsInABundle() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = shown();
            shown.window().modes().showPlayground();
            look(shown, "playground");
            shown.window().modes().showCapture();
            look(shown, "capture");
            shown.eachLessonPage(() -> look(shown, "lesson"));
            shown.writeLesson();
            look(shown, "author");
            shown.lessons().leave();
            shown.window().panes().showWhatIf();
            look(shown, "what if");
            shown.window().modes().showLab();
            look(shown, "lab");
            return null;
        });
        assertTrue(looked > 200, looked + " texts seen");
        assertEquals(Set.of(), bare);
    }

    @Test
    void everyWordAroundACaptureIsInABundle() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = shown();
            shown.eachLookAtACapture(() -> look(shown, "capture"));
            return null;
        });
        assertTrue(looked > 500, looked + " texts seen");
        assertEquals(Set.of(), bare);
    }

    @Test
    void everyWordOfALabThatRunsIsInABundle() throws TimeoutException {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        OffStage.call(() -> {
            OffStage shown = shown();
            LabViewModel lab = shown.lab();
            shown.window().panes().showWire();
            shown.untilLab(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
            lab.start(1);
            shown.untilLab(() -> lab.hosts().cards().stream().anyMatch(card -> card.offers().contains(HostAct.STOP)));
            look(shown, "lab");
            lab.wire().wish("hold SYN");
            lab.hosts().act(HostAct.CONNECT, "ada", "");
            shown.untilLab(() -> lab.wire().picked().isPresent());
            lab.knobs().show("ada");
            shown.untilLab(() -> !lab.knobs().rowsProperty().get().isEmpty());
            look(shown, "lab, held");
            lab.close();
            return null;
        });
        assertTrue(looked > 200, looked + " texts seen");
        assertEquals(Set.of(), bare);
    }

    @Test
    void wordThatIsInNoBundleIsFound() {
        Messages marked = MarkedWords.messages();
        assertEquals("", MarkedWords.unmarked(marked.text("stage.title")).strip());
        assertTrue(MarkedWords.unmarked(marked.text("ladder.size", 5) + " Other words").contains("Other words"));
    }
}
