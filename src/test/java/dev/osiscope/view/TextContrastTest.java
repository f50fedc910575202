package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text in every pane and sheet has WCAG's contrast of 4.5:1 to what is painted behind it, 3:1 where it is large. What
/// is captured is looked at in [LayoutFactsTest].
@Timeout(300)
class TextContrastTest extends LayoutFacts {

    private static final List<String> TABS = List.of("explain", "events", "states", "header", "checksum", "sequence", "lecture");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfEveryPaneStandsOut(Theme theme) throws TimeoutException {
        SessionSnapshot session = RecordedDemo.modelled();
        OffStage.call(() -> {
            OffStage shown = OffStage.of(session, theme);
            for (SegmentRole role : List.of(SegmentRole.SYN, SegmentRole.DATA)) {
                shown.goTo(RecordedDemo.firstOf(session, role));
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
            shown.window().modes().showLessons();
            whole(shown, "course");
            shown.writeLesson();
            whole(shown, "author");
            return null;
        });
        assertEquals(List.of(), wrong.stream().distinct().limit(20).toList(), () -> wrong.size() + " in " + theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfEverySheetStandsOut(Theme theme) throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = new OffStage(RecordedDemo.modelled(), theme, 1440, 900, LabNeeds::missing);
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
            return null;
        });
        assertEquals(List.of(), wrong.stream().distinct().limit(20).toList(), () -> wrong.size() + " in " + theme);
    }

    private void whole(OffStage shown, String where) {
        shown.settle();
        textsStandOut(shown, shown.window(), where + ": ");
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
