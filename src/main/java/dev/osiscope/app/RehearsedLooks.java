package dev.osiscope.app;

import dev.osiscope.view.MainWindow;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Works the window off the screen as a user does who looks here and there in a capture file: for the [Rehearsal]. Java keeps
/// with its cache what was called how often (JEP 515), and compiles that first in later starts; without it, it compiles for
/// a minute while the user looks. Used on the JavaFX application thread.
final class RehearsedLooks extends AnimationTimer {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int LOOKS = 240;
    /// The packet first, then its conversation.
    private static final int PULSES_A_LOOK = 2;
    /// A machine that is slower has had its rehearsal.
    private static final int MOST_SECONDS = 15;
    private static final int STAY = 20;
    /// The panes behind tabs, which are made when they are shown first; the last one stays.
    private static final List<String> TABS = List.of("events", "states", "header", "checksum", "sequence", "lecture", "explain");

    private final CountDownLatch done = new CountDownLatch(1);
    private final Random random = new Random(1);
    private final FileViewModel files;
    private final MainWindow window;
    private int tabs;
    private int pulses;

    private RehearsedLooks(ScenePainter painter, Path file) {
        files = painter.files(file.resolveSibling("recent-files"));
        window = painter.window(files.session().snapshotProperty().get(), -1, files, Theme.DARK);
        Stage stage = new Stage();
        stage.setScene(window.getScene());
        stage.show();
        files.open(file);
    }

    /// Looks at `file`, and returns when it has looked enough.
    static void at(Path file) throws Exception {
        RehearsedLooks looks = OffScreen.call(() -> {
            RehearsedLooks begun = new RehearsedLooks(new ScenePainter(WIDTH, HEIGHT), file);
            begun.start();
            return begun;
        });
        looks.done.await(MOST_SECONDS, TimeUnit.SECONDS);
        OffScreen.call(() -> {
            looks.stop();
            looks.window.getScene().getWindow().hide();
            looks.files.close();
            return looks;
        });
    }

    @Override
    public void handle(long now) {
        window.pulse(now, files.session().snapshotProperty().get());
        int look = pulses / PULSES_A_LOOK;
        if (tabs < TABS.size()) {
            window.panes().showTab(TABS.get(tabs++));
        } else if (look == LOOKS) {
            done.countDown();
        } else if (files.packets().total() > 0 && !files.statusProperty().get().reading() && pulses++ % PULSES_A_LOOK == 0) {
            look(look / STAY % 3, look % STAY == 0);
        }
    }

    /// Packets, then conversations, then steps on the ladder.
    private void look(int kind, boolean first) {
        switch (kind) {
            case 0 -> {
                if (first) {
                    press(KeyCode.DIGIT3);
                }
                files.pick(random.nextInt(files.packets().total()));
            }
            case 1 -> {
                if (first) {
                    press(KeyCode.DIGIT2);
                }
                files.pick(files.conversations().keyAt(random.nextInt(files.conversations().total())));
            }
            default -> press(random.nextBoolean() ? KeyCode.RIGHT : KeyCode.LEFT);
        }
    }

    private void press(KeyCode key) {
        Scene scene = window.getScene();
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
    }
}
