package dev.osiscope.app;

import dev.osiscope.capture.LoopbackSources;
import dev.osiscope.cli.LanguageChoice;
import dev.osiscope.cli.OsiscopeCommand;
import dev.osiscope.cli.PictureWish;
import dev.osiscope.cli.Pictures;
import dev.osiscope.cli.Sources;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.i18n.Language;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;

/// Where the program begins. It is not the JavaFX application itself: only then may JavaFX stand on the
/// module path while the program stands on the class path.
public final class Main {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private Main() {}

    /// Runs the command of the arguments and ends the process with its exit code.
    public static void main(String[] arguments) {
        int code = commands(arguments).execute(arguments);
        // Netty's last thread would keep the process for a second more. Where there is none, Java ends by itself.
        if (code != 0 || Thread.activeCount() > 1) {
            System.exit(code);
        }
    }

    /// The commands on this machine, as far as `arguments` need them.
    static CommandLine commands(String... arguments) {
        Optional<Language> language = LanguageChoice.of(arguments, System.getenv());
        // One place for all: the words of the commands, of the window, and of JavaFX's own dialogs.
        language.map(Language::locale).ifPresent(Locale::setDefault);
        // No method reference: to make one loads its class, and JavaFX with it, for whoever wants no window.
        return OsiscopeCommand.commandLine(sources(), pictures(),
                (choice, file, logStart) -> OsiscopeApplication.open(choice, file, language, logStart), arguments);
    }

    /// Where frames can come from on this machine.
    static Sources sources() {
        LoopbackSources loopback = LoopbackSources.ofThisMachine();
        return new Sources() {
            @Override
            public Stream<Report> probe() {
                return loopback.probe().map(probe -> new Report(
                        probe.id(), probe.name(), probe.usable(), probe.reason(), probe.mend()));
            }

            @Override
            public FrameSource open(String id) {
                return loopback.open(id);
            }

            @Override
            public Optional<LabException> labMissing() {
                return LabNeeds.missing();
            }
        };
    }

    private static Pictures pictures() {
        return new Pictures() {
            @Override
            public void paint(SessionSnapshot snapshot, int step, Path file) throws Exception {
                OffScreen.call(() -> {
                    ScenePainter painter = new ScenePainter(WIDTH, HEIGHT);
                    painter.paint(painter.window(snapshot, step, Theme.DARK), file);
                    return file;
                });
            }

            @Override
            public List<Path> paintAll(SessionSnapshot snapshot, PictureWish wish, Path folder, Consumer<String> remarks)
                    throws Exception {
                return OffScreen.call(() -> new Screenshots(snapshot, wish, folder, remarks).paint());
            }
        };
    }
}
