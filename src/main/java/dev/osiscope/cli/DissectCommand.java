package dev.osiscope.cli;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Filter;
import dev.osiscope.filter.FilterError;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.FileFields;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `osiscope dissect`: the fields of each frame of a capture file, a line a frame.
@Command(
        name = "dissect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints the fields of each frame of a capture file, a line a frame, with Wireshark's names and values.",
            "The first line names the fields; between two of them stands a tab.",
            "A file that can't be read to its end is printed as far as it goes; the exit code is then 1."
        })
public final class DissectCommand implements Callable<Integer> {

    private static final String NAME = "[a-z0-9_]+(\\.[a-z0-9_]+)*";
    private static final int FRAMES_BETWEEN_CHECKS = 1000;

    private final Messages messages = Messages.of(Locale.getDefault());

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A pcap or pcapng file, also packed by gzip.")
    private Path file;

    @Option(names = "--fields", paramLabel = "NAME", split = ",",
            description = "Which fields, by Wireshark's names, with commas between them: tcp.seq,tcp.len.")
    private List<String> fields = List.of();

    @Option(names = "--json",
            description = "Prints each frame as a JSON object on a line; without --fields, with all its fields.")
    private boolean json;

    @Option(names = "--filter", paramLabel = "EXPR", defaultValue = "",
            description = {"Prints only the frames that pass a display filter, a subset of Wireshark's:",
                "'tcp.port == 80 and not tcp.analysis.flags'. docs/filters.md tells which."})
    private String expression;

    @Override
    public Integer call() {
        checkNames();
        return switch (Filter.compile(expression, FrameFields.CATALOGUE)) {
            case Filter.Compilation.Done(Filter filter) -> dissect(new FrameFilter(filter));
            case Filter.Compilation.Refused(FilterError error) -> refuse(error);
        };
    }

    private int refuse(FilterError error) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(words().said(messages.text("text.filter.refused",
                messages.text(error.problem()), messages.text(error.mend()))));
        new MarkedText(expression, error.place()).lines().forEach(err::println);
        return spec.exitCodeOnInvalidInput();
    }

    private CaptureFile words() {
        return new CaptureFile("osiscope dissect", file);
    }

    private int dissect(FrameFilter filter) {
        PrintWriter err = spec.commandLine().getErr();
        CaptureFile words = words();
        try (FileFields frames = FileFields.open(file)) {
            FieldPrinter printer = new FieldPrinter(spec.commandLine().getOut(), fields, json);
            print(frames, filter, printer);
            String noFrame = "no frame of " + file + (expression.isBlank() ? "" : " that passes the filter");
            printer.missing().forEach(name -> err.println(words.said(
                    noFrame + " has the field " + name + ". If you expected it, check the name.")));
            if (filter.undecided() > 0) {
                err.println(words.said(messages.text("text.filter.undecided", Counts.frames(filter.undecided()))));
            }
            frames.stop().ifPresent(stop -> err.println(words.stopped(stop, frames.number())));
            return frames.stop().isPresent() ? 1 : 0;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
            return 1;
        }
    }

    private void checkNames() {
        for (String name : fields) {
            if (!name.matches(NAME)) {
                throw new ParameterException(spec.commandLine(),
                        "'" + name + "' in --fields is no name of a field. Names are like tcp.seq, with commas"
                                + " and no spaces between them.");
            }
        }
    }

    /// Prints frame by frame until the file ends or nobody reads any more.
    private static void print(FileFields frames, FrameFilter filter, FieldPrinter printer) throws IOException {
        Optional<FrameFields> next = frames.next();
        while (next.isPresent() && (frames.number() % FRAMES_BETWEEN_CHECKS != 0 || printer.isRead())) {
            if (filter.passes(next.get())) {
                printer.print(next.get());
            }
            next = frames.next();
        }
        printer.finish();
    }
}
