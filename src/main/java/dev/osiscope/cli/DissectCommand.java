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
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/// `osiscope dissect`: the fields of each frame of a capture file, a line a frame.
public final class DissectCommand extends ProgramCommand {

    private static final String NAME = "[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*";
    private static final int FRAMES_BETWEEN_CHECKS = 1000;

    private final Messages messages = messages();

    private final Supplier<Path> file = captureFile();
    private final Supplier<List<String>> fields = words("--fields", "NAME", "help.dissect.fields");
    private final Supplier<Boolean> json = flag("--json", "help.dissect.json");
    private final Supplier<String> expression = optional(String.class, "--filter", "EXPR", "", "help.dissect.filter");

    /// The command, as it is called.
    public DissectCommand() {
        super("dissect", "help.dissect");
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
        return captureWords(file);
    }

    private int dissect(FrameFilter filter) {
        PrintWriter err = err();
        CaptureFile words = words();
        try (FileFields frames = FileFields.open(file.get())) {
            FieldPrinter printer = new FieldPrinter(out(), fields.get(), json.get());
            print(frames, filter, printer);
            String noFrame = expression.get().isBlank() ? "dissect.no.field" : "dissect.no.field.filtered";
            printer.missing().forEach(name -> err.println(words.tell(noFrame, file.get(), name)));
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
                        messages.text("wrong.field.name", name));
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
