package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.filter.Filter;
import dev.osiscope.i18n.BundleText;
import dev.osiscope.i18n.Language;
import dev.osiscope.session.LocalSession;
import dev.osiscope.view.Fonts;
import dev.osiscope.view.WindowHost;
import dev.osiscope.viewmodel.LiveStage;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Another language in a window that is open: every word is of that language, and all else is as it was.
@Timeout(120)
class LanguageChangeTest {

    private static final int STEP = 12;
    private static final Path CAPTURE = Path.of("src", "test", "resources", "captures", "tcp-lost.pcapng");
    private static final int ROW = 5;
    /// Of a lesson until it asks at the latest.
    private static final int PAGES = 5;
    private static final int LAYOUTS = 4;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern VALUE = Pattern.compile("\\{\\d[^{}]*}");
    private static final int FEWEST_LETTERS = 6;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private final Locale before = Locale.getDefault();
    private OpenWindow open;
    private long now;

    @TempDir
    private Path folder;

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), work);
    }

    @Test
    void everyWordChangesAndNothingElseDoes() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Settings settings = Settings.in(folder, folder);
        try (LiveStage live = new LiveStage(LocalSession::modelled, background, words -> { }, settings.preferences())) {
            live.runDemo();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !live.now().busy() && RecordedDemo.isOver(live.snapshot()));
            fx(() -> {
                Fonts.load();
                open = new OpenWindow(Language.ENGLISH, stage, live, settings, background, host(settings));
                open.model().show(live.snapshot());
                open.model().player().goTo(STEP);
                open.window().panes().showTab("states");
                open.model().marks().toggle(3);
                return null;
            });
            Selection picked = fx(() -> open.model().selectionProperty().get());
            assertTrue(picked.place().isPresent(), "a field is picked");
            PaneLayout layout = new LayoutsModel(settings.preferences()).of("demo");
            Set<String> english = fx(this::words);
            assertTrue(left(english, Language.ENGLISH, Language.GERMAN).size() > 20, "English is known again");
            speak(Language.GERMAN);
            Set<String> german = fx(this::words);
            assertTrue(german.stream().filter(word -> !english.contains(word)).count() > 100, () -> "changed: " + german);
            assertEquals(Set.of(), left(german, Language.ENGLISH, Language.GERMAN));
            assertSame(picked, layout);
            for (Runnable mode : List.<Runnable>of(open.window().modes()::showFile, open.window().modes()::showCapture, open.window().modes()::showLab,
                    open.window().modes()::showPlayground, open.window().modes()::showLessons, open.window()::toggleLayouts)) {
                Set<String> there = fx(() -> {
                    mode.run();
                    return words();
                });
                assertEquals(Set.of(), left(there, Language.ENGLISH, Language.GERMAN));
            }
            fx(() -> {
                open.window().modes().showDemo();
                return null;
            });
            speak(Language.ENGLISH);
            assertEquals(english, fx(this::words));
            assertSame(picked, layout);
        } finally {
            fx(() -> {
                open.close();
                return null;
            });
            background.shutdown();
            Locale.setDefault(before);
        }
    }

    private void pulse() {
        open.pulse(++now);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> {
            pulse();
            return condition.call();
        }));
    }

    private void act(String id) {
        fx(() -> {
            open.window().act(id);
            return null;
        });
    }

    private Optional<Node> shown(String query) {
        return Optional.ofNullable(open.window().lookup(query)).filter(Node::isVisible);
    }

    private double done() {
        return fx(() -> ((ProgressBar) shown("#lesson-bar").orElseThrow()).getProgress());
    }

    @Test
    void theFileStaysAtItsPacketAndTheLessonAtItsPage() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Settings settings = Settings.in(folder, folder);
        try (LiveStage live = new LiveStage(LocalSession::modelled, background, words -> { }, settings.preferences())) {
            fx(() -> {
                Fonts.load();
                open = new OpenWindow(Language.ENGLISH, stage, live, settings, background, host(settings));
                open.files().open(CAPTURE);
                return null;
            });
            until(() -> open.files().pickedRowProperty().get() == 0 && !open.files().statusProperty().get().reading());
            fx(() -> {
                open.files().filter().textProperty().set("tcp.len > 0");
                open.files().filter().apply();
                open.files().pick(ROW);
                return null;
            });
            until(this::isAtPacket);
            fx(() -> {
                open.files().session().marks().toggle(1);
                return null;
            });
            goToAnAnsweredQuestion();
            double there = done();
            String english = fx(() -> shown("#lesson-read").orElseThrow().getAccessibleText());
            speak(Language.GERMAN);
            until(() -> shown("#lesson-bar").isPresent());
            String german = fx(() -> shown("#lesson-read").orElseThrow().getAccessibleText());
            assertNotEquals(english, german);
            assertEquals(there, done());
            assertTrue(fx(() -> shown("#lesson-solution").isPresent()), "the answer that was shown is shown");
            act("lessonNext");
            assertTrue(fx(() -> shown("#lesson-solution").isEmpty()), "the page behind it had been seen");
            fx(() -> {
                open.window().modes().showFile();
                return null;
            });
            until(this::isAtPacket);
            assertEquals(Optional.of("tcp.len > 0"), fx(() -> open.files().filter().appliedProperty().get().map(Filter::text)));
            assertEquals(List.of(1), fx(() -> List.copyOf(open.files().session().marks().steps())));
        } finally {
            fx(() -> {
                open.close();
                return null;
            });
            background.shutdown();
            Locale.setDefault(before);
        }
    }

    private boolean isAtPacket() {
        return open.files().pickedRowProperty().get() == ROW
                && open.files().session().step().filter(step -> step.frameNumber() == ROW + 1).isPresent()
                && open.files().session().snapshotProperty().get().timeline().size() > 1;
    }

    /// To a question whose answer was shown, and back to it from the page behind it.
    private void goToAnAnsweredQuestion() throws Exception {
        fx(() -> {
            open.window().modes().showLessons();
            return null;
        });
        until(() -> shown("#course-list").filter(list -> !((ListView<?>) list).getItems().isEmpty()).isPresent());
        act("lessonGoOn");
        until(() -> shown("#lesson-bar").isPresent());
        for (int page = 0; page < PAGES && fx(() -> shown("#answer-form").isEmpty()); page++) {
            act("lessonNext");
        }
        act("lessonShow");
        act("lessonNext");
        act("lessonBack");
        assertTrue(fx(() -> shown("#lesson-solution").isPresent()), "a question was asked and answered");
    }

    private static WindowHost host(Settings settings) {
        return new WindowHost() {
            @Override
            public void toggleFullScreen() {
                throw new UnsupportedOperationException("nobody asks for it");
            }

            @Override
            public Preferences preferences() {
                return settings.preferences();
            }
        };
    }

    private void speak(Language language) {
        fx(() -> {
            open = open.in(language);
            return null;
        });
    }

    private void assertSame(Selection picked, PaneLayout layout) {
        assertEquals(STEP, fx(() -> open.model().player().stepProperty().get()));
        assertEquals(picked, fx(() -> open.model().selectionProperty().get()));
        assertEquals(List.of(3), fx(() -> List.copyOf(open.model().marks().steps())));
        assertEquals(layout, fx(() -> open.window().layouts().of("demo")));
        assertTrue(fx(() -> open.window().lookup("#states").isVisible()));
    }

    /// All that is written in the window, and what a screen reader says.
    private Set<String> words() {
        open.window().resize(1440, 900);
        for (int pass = 0; pass < LAYOUTS; pass++) {
            open.window().applyCss();
            open.window().layout();
        }
        return below(open.window()).flatMap(LanguageChangeTest::words).filter(words -> words != null && LETTERS.matcher(words).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> children = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().filter(Node::isVisible)
                .flatMap(LanguageChangeTest::below) : Stream.of();
        return Stream.concat(Stream.of(node), children);
    }

    private static Stream<String> words(Node node) {
        String hint = node instanceof Control control && control.getTooltip() != null ? control.getTooltip().getText() : null;
        String prompt = node instanceof TextInputControl input ? input.getPromptText() : null;
        String text = node instanceof Labeled labeled ? labeled.getText() : node instanceof Text plain ? plain.getText() : null;
        return Stream.of(hint == null ? "" : hint, prompt == null ? "" : prompt, text == null ? "" : text,
                node.getAccessibleText() == null ? "" : node.getAccessibleText());
    }

    /// Which of `words` are texts of `other` that are none of `spoken`.
    private static Set<String> left(Set<String> words, Language other, Language spoken) {
        Map<String, String> right = BundleText.of(spoken);
        List<Pattern> wrong = BundleText.of(other).entrySet().stream().filter(text -> !text.getValue().equals(right.get(text.getKey())))
                .map(Map.Entry::getValue).filter(LanguageChangeTest::tells).map(LanguageChangeTest::pattern).toList();
        List<Pattern> fine = right.values().stream().filter(LanguageChangeTest::tells).map(LanguageChangeTest::pattern).toList();
        return words.stream().filter(word -> wrong.stream().anyMatch(text -> text.matcher(word).matches())
                && fine.stream().noneMatch(text -> text.matcher(word).matches())).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether enough of a text is fixed for it to be known again.
    private static boolean tells(String text) {
        String fixed = VALUE.matcher(text).replaceAll("");
        return !fixed.contains("{") && fixed.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(VALUE.split(text.replace("''", "'"), -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
