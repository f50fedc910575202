package dev.osiscope.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/// Does once what the program is started for, with nobody watching: the demo with its picture of the window, then the
/// commands for files on what the demo wrote. The launcher lets Java make its cache of loaded classes of it, so that
/// later starts are quick (JEP 483).
public final class Rehearsal {

    private static final List<String> FILE_COMMANDS = List.of("conversations", "explain", "dissect");

    private Rehearsal() {}

    /// Ends the process when all is done; the exit code is that of the demo.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("osiscope-rehearsal-");
        int code = commands().execute("demo", "--source", "modelled", "--out", folder.toString());
        String file = folder.resolve("session.pcapng").toString();
        FILE_COMMANDS.forEach(command -> commands().execute(command, file));
        delete(folder);
        // JavaFX and Netty would keep the process.
        System.exit(code);
    }

    private static CommandLine commands() {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return Main.commands().setOut(nobody).setErr(nobody);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
