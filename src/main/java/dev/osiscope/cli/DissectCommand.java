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
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/// `osiscope dissect`: the fields of each frame of a capture file, a line a frame.
public final class DissectCommand extends ProgramCommand {

    private static final String NAME = "[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*";
    private static final int FRAMES_BETWEEN_CHECKS = 1000;

    private final Messages messages = Messages.of(Locale.getDefault());

    private final Supplier<Path> file = captureFile();
    private final Supplier<List<String>> fields = words("--fields", "NAME",
            "Which fields, by Wireshark's names, with commas between them: tcp.seq,tcp.len.");
    private final Supplier<Boolean> json = flag("--json",
            "Prints each frame as a JSON object on a line; without --fields, with all its fields.");
    private final Supplier<String> expression = option(String.class, "--filter", "EXPR", "", List.of(
            "Prints only the frames that pass a display filter, a subset of Wireshark's:",
            "'tcp.port == 80 and not tcp.analysis.flags'. docs/filters.md tells which."));

    /// The command, as it is called.
    public DissectCommand() {
        super("dissect",
                "Prints the fields of each frame of a capture file, a line a frame, with Wireshark's names and values.",
                "The first line names the fields; between two of them stands a tab.",
                "A file that can't be read to its end is printed as far as it goes; the exit code is then 1.");
    }

    @Override
    public Integer call() {
        checkNames();
        return switch (Filter.compile(expression.get(), FrameFields.CATALOGUE)) {
            case Filter.Compilation.Done(Filter filter) -> dissect(new FrameFilter(filter));
            case Filter.Compilation.Refused(FilterError error) -> refuse(error);
        };
    }

    private int refuse(FilterError error) {
        PrintWriter err = err();
        err.println(words().said(messages.text("text.filter.refused",
                messages.text(error.problem()), messages.text(error.mend()))));
        new MarkedText(expression.get(), error.place()).lines().forEach(err::println);
        return spec().exitCodeOnInvalidInput();
    }

    private CaptureFile words() {
        return new CaptureFile("osiscope dissect", file.get());
    }

    private int dissect(FrameFilter filter) {
        PrintWriter err = err();
        CaptureFile words = words();
        try (FileFields frames = FileFields.open(file.get())) {
            FieldPrinter printer = new FieldPrinter(out(), fields.get(), json.get());
            print(frames, filter, printer);
            String noFrame = "no frame of " + file.get() + (expression.get().isBlank() ? "" : " that passes the filter");
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
        for (String name : fields.get()) {
            if (!name.matches(NAME)) {
                throw new ParameterException(spec().commandLine(),
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
