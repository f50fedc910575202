package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text in every pane and sheet, and on every page of a lesson, has WCAG's contrast of 4.5:1 to what is painted behind it,
/// 3:1 where it is large. What is captured is looked at in [LayoutFactsTest].
@Timeout(300)
class TextContrastTest extends LayoutFacts {

    private static final List<String> TABS = List.of("explain", "events", "states", "header", "checksum", "sequence", "lecture");

    /// What is done in a window, with a look at what is shown then.
    @FunctionalInterface
    private interface Walk {

        void through(OffStage shown) throws TimeoutException;
    }

    /// All texts stand out wherever `walk` looks at them in a window of this theme.
    private void textsStandOut(Theme theme, Walk walk) throws TimeoutException {
        OffStage.call(() -> {
            walk.through(OffStage.of(RecordedDemo.modelled(), theme));
            return null;
        });
        assertEquals(List.of(), wrong.stream().distinct().limit(20).toList(), () -> wrong.size() + " in " + theme);
    }

    private void whole(OffStage shown, String where) {
        shown.settle();
        textsStandOut(shown, shown.window(), where + ": ");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfEveryPaneStandsOut(Theme theme) throws TimeoutException {
        textsStandOut(theme, shown -> {
            for (SegmentRole role : List.of(SegmentRole.SYN, SegmentRole.DATA)) {
                shown.goTo(RecordedDemo.firstOf(RecordedDemo.modelled(), role));
                for (String tab : TABS) {
                    shown.window().panes().showTab(tab);
                    whole(shown, role + ", " + tab);
                }
            }
            shown.act("bits");
            shown.act("find");
            whole(shown, "find");
            shown.act("escape");
            shown.window().panes().showScrubbers();
            whole(shown, "scrubbers");
            shown.window().panes().showReaders();
            whole(shown, "readers");
            shown.window().panes().showHub();
            whole(shown, "hub");
            shown.window().modes().editCopy();
            whole(shown, "copy");
            shown.window().modes().showPlayground();
            whole(shown, "playground");
            shown.window().modes().showFile();
            whole(shown, "file");
            shown.window().panes().showWhatIf();
            whole(shown, "what if");
            shown.window().modes().showLab();
            whole(shown, "lab");
        });
    }

    /// What can be ticked is seen to be there, ticked or not: its outline has the 3:1 of WCAG 2.1 (1.4.11).
    @ParameterizedTest
    @EnumSource(Theme.class)
    void boxesStandOutFromTheirGround(Theme theme) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(RecordedDemo.modelled(), theme);
            shown.window().toggleView();
            shown.settle();
            List<CheckBox> boxes = LayoutFacts.seen(shown.window(), ".check-box").stream().map(CheckBox.class::cast).toList();
            assertTrue(boxes.size() > 3, boxes.size() + " boxes");
            Color ground = fill((Region) shown.window().lookup(".sheet"), true);
            for (boolean ticked : List.of(false, true)) {
                boxes.forEach(box -> box.setSelected(ticked));
                shown.settle();
                boxes.forEach(box -> {
                    double contrast = ContrastTest.contrast(fill((Region) box.lookup(".box"), false), ground);
                    if (contrast < 3) {
                        wrong.add("%s, ticked %s: %.2f".formatted(box.getText(), ticked, contrast));
                    }
                });
            }
            return null;
        });
        assertEquals(List.of(), wrong);
    }

    /// The colour that is seen of a region: the outermost, or the innermost.
    private static Color fill(Region region, boolean inner) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        return (Color) (inner ? fills.getLast() : fills.getFirst()).getFill();
    }

    /// A row that stands back can still be picked, so that it is not inactive: its words are as easy to read as any.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void rowsThatStandBackCanBeRead(Theme theme) throws TimeoutException {
        textsStandOut(theme, shown -> {
            shown.act("find");
            ((TextInputControl) shown.window().lookup("#find-text")).setText("FIN");
            ((ToggleButton) shown.window().lookup("#find-dim")).setSelected(true);
            for (SegmentRole role : List.of(SegmentRole.SYN_ACK, SegmentRole.DATA)) {
                shown.goTo(RecordedDemo.firstOf(RecordedDemo.modelled(), role));
                shown.untilLab(() -> LayoutFacts.seen(shown.window(), "#ladder .ladder-row").stream()
                        .anyMatch(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("dimmed"))));
                whole(shown, "find, " + role);
            }
        });
    }

    /// The course, a lesson that is written, and each page of one that is played: with a question of every form as it is asked,
    /// wrongly answered and answered.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfEveryPageOfALessonStandsOut(Theme theme) throws TimeoutException {
        textsStandOut(theme, shown -> {
            shown.eachLessonPage(() -> textsStandOut(shown, shown.window(), shown.lessons().playProperty().get()
                    .map(play -> play.pageProperty().get().place()).orElse("course") + ": "));
            shown.writeLesson();
            whole(shown, "author");
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfEverySheetStandsOut(Theme theme) throws TimeoutException {
        textsStandOut(theme, shown -> {
            shown.goTo(RecordedDemo.firstOf(RecordedDemo.modelled(), SegmentRole.DATA));
            for (String sheet : List.of("keys", "palette", "glossary", "export", "view")) {
                shown.act(sheet);
                textsStandOut(shown, shown.window().getChildren().getLast(), sheet + ": ");
                shown.act("escape");
            }
            shown.window().showNotice("what went wrong");
            shown.settle();
            textsStandOut(shown, shown.window().getChildren().getLast(), "notice: ");
            shown.act("escape");
            shown.act("present");
            whole(shown, "present");
        });
    }

    @Test
    void textOnALikeGroundIsFaintAndOneThatIsCoveredIsNot() throws TimeoutException {
        List<String> faint = OffStage.call(() -> {
            Label grey = label("grey on white", Color.web("#8a8a8a"));
            Label dark = label("black on white", Color.BLACK);
            Label hidden = label("under something", Color.web("#8a8a8a"));
            StackPane cover = new StackPane();
            cover.setBackground(new Background(new BackgroundFill(Color.WHITE, CornerRadii.EMPTY, Insets.EMPTY)));
            StackPane covered = new StackPane(hidden, cover);
            covered.setMaxHeight(40);
            StackPane.setMargin(grey, new Insets(0, 0, 100, 0));
            StackPane.setMargin(dark, new Insets(100, 0, 0, 0));
            Scene scene = new Scene(new StackPane(grey, dark, covered), 300, 200, Color.WHITE);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return TextContrast.faint(scene, scene.getRoot());
        });
        assertEquals(1, faint.size(), faint::toString);
        assertTrue(faint.getFirst().startsWith("'grey on white' in "), faint::toString);
        assertTrue(faint.getFirst().contains(": 3.1"), faint::toString);
    }

    private static Label label(String text, Color fill) {
        Label label = new Label(text);
        label.setTextFill(fill);
        return label;
    }
}
