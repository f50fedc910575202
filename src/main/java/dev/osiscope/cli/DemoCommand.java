package dev.osiscope.cli;

import dev.osiscope.export.PcapngExport;
import dev.osiscope.export.TextLadder;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `osiscope demo`: the demo without a window.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Runs the demo without a window: prints the ladder and writes session.pcapng and window.png.",
            "A hub starts, three clients connect, one says hello, two receive it, one leaves."
        })
public final class DemoCommand implements Callable<Integer> {

    private final Sources sources;
    private final Pictures pictures;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOption source;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "osiscope-demo",
            description = "Where the files are written (default: ${DEFAULT-VALUE}).")
    private Path out;

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public DemoCommand(Sources sources, Pictures pictures) {
        this.sources = sources;
        this.pictures = pictures;
    }

    @Override
    public Integer call() {
        SourceChoice choice = source.among(sources);
        PrintWriter err = spec.commandLine().getErr();
        try {
            Files.createDirectories(out);
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().ifPresent(err::println);
            print(session);
            write(session);
            return 0;
        } catch (FrameSourceException failure) {
            err.println("osiscope demo: " + failure.advice());
        } catch (CompletionException failure) {
            err.println("osiscope demo: " + failure.getCause().getMessage());
        } catch (IOException failure) {
            err.println("osiscope demo: can't write to " + out + ": " + failure.getMessage()
                    + ". Name another place with --out DIR.");
        }
        return 1;
    }

    private void print(SessionSnapshot session) {
        PrintWriter printer = spec.commandLine().getOut();
        Messages messages = Messages.of(Locale.getDefault());
        printer.println(messages.text("text.source", session.provenance().name(), session.sourceName()));
        printer.println(messages.text("text.legend"));
        printer.println();
        new TextLadder(session.timeline(), messages).lines().forEach(printer::println);
        printer.println();
        printer.flush();
    }

    private void write(SessionSnapshot session) throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        Path capture = out.resolve("session.pcapng");
        int frames = PcapngExport.write(session.timeline(), "lo", session.sourceName(), capture);
        printer.println(frames + " segments, " + session.provenance() + ": " + capture);
        Path picture = out.resolve("window.png");
        try {
            pictures.paint(session, DemoRun.firstHandshake(session.timeline()), picture);
            printer.println("The window at the end of the first handshake: " + picture);
        } catch (Exception failure) {
            spec.commandLine().getErr().println("osiscope demo: no picture of the window: " + failure.getMessage()
                    + ". The ladder and the capture are complete.");
        }
    }
}
