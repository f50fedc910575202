package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `osiscope` itself: the window; without a display the demo as text.
@Command(
        name = "osiscope",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "An oscilloscope for the protocol layers. Without a command it opens the window; without a "
                + "display it runs the demo as text.")
public final class OsiscopeCommand implements Callable<Integer> {

    /// Opens the window.
    @FunctionalInterface
    public interface Window {

        /// Shows the window and returns when it was closed.
        ///
        /// @param file the capture file to open in it; empty for the demo
        /// @throws FrameSourceException where the chosen source can't start
        /// @throws WindowException      where this machine can't show a window
        void show(SourceChoice choice, Optional<Path> file) throws FrameSourceException, WindowException;
    }

    private final Sources sources;
    private final Window window;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOption source;

    private OsiscopeCommand(Sources sources, Window window) {
        this.sources = sources;
        this.window = window;
    }

    /// The command with all its sub-commands.
    public static CommandLine commandLine(Sources sources, Pictures pictures, Window window) {
        return new CommandLine(new OsiscopeCommand(sources, window))
                .addSubcommand(new ConversationsCommand())
                .addSubcommand(new DemoCommand(sources, pictures))
                .addSubcommand(new DoctorCommand(sources))
                .addSubcommand(new DissectCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new FollowCommand())
                .addSubcommand(new OpenCommand(sources, window))
                .addSubcommand(new ScreenshotsCommand(sources, pictures))
                .setExecutionExceptionHandler((failure, line, _) -> unexpected(failure, line));
    }

    /// What no command foresaw is one line too: a user can do nothing with a stack trace.
    private static int unexpected(Exception failure, CommandLine line) {
        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + failure
                + ". This is a fault of OSIscope: please report this line.");
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!Display.here()) {
            err.println("No display: OSIscope runs the demo without a window.");
            return demo();
        }
        try {
            window.show(source.among(sources), Optional.empty());
            return 0;
        } catch (FrameSourceException failure) {
            err.println("osiscope: " + failure.advice());
            return 1;
        } catch (WindowException failure) {
            err.println("No window: " + failure.getMessage() + ". " + failure.mend()
                    + " OSIscope runs the demo without a window.");
            return demo();
        }
    }

    private int demo() {
        return spec.commandLine().getSubcommands().get("demo").execute("--source", source.name());
    }
}
