package dev.osiscope.app;

import dev.osiscope.capture.LoopbackSources;
import dev.osiscope.capture.SourceProbe;
import dev.osiscope.cli.SourceChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/// Does once what the program is started for, with nobody watching: the commands for files on small ones, a hub, or the demo
/// with its picture of the window and looks here and there in a file. The launcher lets Java make its cache of loaded classes
/// of it, so that later starts are quick (JEP 483).
public final class Rehearsal {

    private static final List<String> FILE_COMMANDS = List.of("conversations", "explain", "dissect");
    /// So many conversations let Java see which methods a pass over a long file needs: it compiles those at once then.
    private static final int MANY = 1250;

    private Rehearsal() {}

    /// Ends the process when all is done.
    ///
    /// @param arguments `files` for the commands that read files, `hub` for the hub alone, `window` for the window
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("osiscope-rehearsal-");
        switch (arguments[0]) {
            case "files" -> rehearseFiles(RehearsalFile.in(folder, 1).toString(), RehearsalFile.in(folder, MANY).toString());
            case "hub" -> rehearseHub();
            default -> rehearseWindow(folder);
        }
        delete(folder);
        // JavaFX and Netty would keep the process.
        System.exit(0);
    }

    private static void rehearseWindow(Path folder) throws Exception {
        // As far as the first that works, as a start does; where none does, it was tried.
        LoopbackSources.ofThisMachine().probe().anyMatch(SourceProbe::usable);
        commands("demo").execute("demo", "--source", "modelled", "--out", folder.toString());
        RehearsedStart.with(new SourceChoice(Main.sources(), SourceChoice.Kind.modelled), folder);
        RehearsedLooks.at(RehearsalFile.in(folder, MANY));
    }

    private static void rehearseFiles(String file, String longFile) {
        commands("conversations").execute("conversations", longFile);
        for (String command : FILE_COMMANDS) {
            commands(command).execute(command, file);
        }
        commands("follow").execute("follow", file, "--conversation", "0");
    }

    private static void rehearseHub() throws Exception {
        commands("hub").execute("hub", "--help");
        RehearsalHub.run();
    }

    private static CommandLine commands(String... arguments) {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return Main.commands(arguments).setOut(nobody).setErr(nobody);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
