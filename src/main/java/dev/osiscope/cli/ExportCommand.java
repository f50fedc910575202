package dev.osiscope.cli;

import dev.osiscope.export.give.Form;
import dev.osiscope.export.give.GiveAway;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Look;
import dev.osiscope.index.ConversationTable;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.Transport;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.Datagrams;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.TimeScale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `osiscope export`: a conversation of a capture file as something to give away.
public final class ExportCommand extends ProgramCommand {

    /// As a shell says that Ctrl-C has ended a command.
    private static final int INTERRUPTED = 130;

    private final Supplier<Path> file = captureFile();
    private final Supplier<Path> target = required(Path.class, "-o", "OUT", "help.export.out", endings());
    private final Supplier<Integer> number = option(Integer.class, "--conversation", "N", "help.export.conversation");
    private final Supplier<Boolean> udp = flag("--udp", "help.export.udp");
    private final Supplier<String> steps = option(String.class, "--steps", "STEPS", "help.export.steps");
    private final Supplier<String> theme = option(String.class, "--theme", "THEME", "help.export.theme");
    private final Supplier<String> time = option(String.class, "--time", "SCALE", "help.export.time");
    private final Supplier<Boolean> handout = flag("--handout", "help.export.handout");
    private final Supplier<Boolean> force = flag("--force", "help.export.force");

    /// The command, as it is called.
    public ExportCommand() {
        super("export", "help.export");
    }

    private static String endings() {
        return Arrays.stream(Form.values()).map(Form::extension).distinct().map(end -> "." + end)
                .collect(Collectors.joining(", "));
    }

    @Override
    public Integer call() {
        CaptureFile words = captureWords(file);
        Optional<Form> form = Form.of(target.get()).map(named -> handout.get() && named == Form.HTML ? Form.HANDOUT : named);
        Optional<Look> look = Optional.ofNullable(theme.get()).flatMap(Look::named);
        if (form.isEmpty()) {
            return refused(words, "export.no.form", target.get(), endings());
        }
        if (handout.get() && form.get() != Form.HANDOUT) {
            return refused(words, "export.no.handout", target.get());
        }
        if (theme.get() != null && look.isEmpty()) {
            return refused(words, "export.no.theme", theme.get());
        }
        if (TimeScale.named(scale()).isEmpty()) {
            return refused(words, "export.no.scale", time.get());
        }
        if (!force.get() && Files.exists(target.get())) {
            return refused(words, "export.there", target.get());
        }
        return export(words, form.get(), look);
    }

    private String scale() {
        return time.get() == null ? "even" : time.get();
    }

    private int refused(CaptureFile words, String key, Object... values) {
        err().println(words.tell(key, values));
        return 1;
    }

    private int export(CaptureFile words, Form form, Optional<Look> look) {
        try {
            Optional<SessionSnapshot> recorded =
                    number.get() == null && !udp.get() ? RecordedFile.session(file.get(), words, err()) : Optional.empty();
            return recorded.isPresent() ? export(words, "session", recorded.get(), form, look)
                    : exportConversation(words, form, look);
        } catch (IOException failure) {
            err().println(words.unreadable(failure));
            return 1;
        }
    }

    private int exportConversation(CaptureFile words, Form form, Optional<Look> look) throws IOException {
        PrintWriter err = err();
        try (CaptureSession session = CaptureSession.open(file.get())) {
            IndexSnapshot index = session.awaitIndex();
            ConversationTable table = index.conversations(transport());
            int conversations = table.shown();
            int wanted = number.get() == null
                    ? IntStream.range(0, table.size()).filter(table::shows).findFirst().orElse(0) : number.get();
            boolean there = table.shows(wanted);
            int code = 1;
            if (there) {
                code = export(words, session, wanted, form, look);
                if (number.get() == null && conversations > 1) {
                    err.println(words.tell(udp.get() ? "export.first.udp" : "export.first", conversations));
                }
            } else if (index.stop().isEmpty() || index.frames().size() > 0) {
                err.println(words.noSuchConversation(transport(), wanted, conversations) + others(index));
            }
            index.stop().ifPresent(stop -> err.println(words.stopped(stop, index.frames().size())));
            return index.stop().isPresent() ? 1 : code;
        }
    }

    private Transport transport() {
        return udp.get() ? Transport.UDP : Transport.TCP;
    }

    /// What there is instead, where there is no conversation over TCP.
    private String others(IndexSnapshot index) {
        return !udp.get() && index.tcp().shown() == 0 && !index.udp().isEmpty() ? " " + messages().text("export.also.udp") : "";
    }

    private int export(CaptureFile words, CaptureSession session, int conversation, Form form, Optional<Look> look) {
        if (udp.get()) {
            return export(words, "conversation", Datagrams.of(session, conversation).session(), form, look);
        }
        try (OpenConversation opened = session.conversation(conversation)) {
            return export(words, "conversation", opened.session(), form, look);
        }
    }

    /// @param what a session or a conversation
    private int export(CaptureFile words, String what, SessionSnapshot snapshot, Form form, Optional<Look> look) {
        int size = snapshot.timeline().size();
        Optional<StepRange> range = StepRange.of(steps.get(), size);
        if (range.isEmpty()) {
            return refused(words, "export.no.steps." + what, steps.get(), size);
        }
        if (range.get().size() > form.most()) {
            return refused(words, "export.too.many." + what, range.get().size(), form.extension(), form.most(),
                    range.get().first(), range.get().first() + form.most() - 1);
        }
        Excerpt excerpt = new Excerpt(file.get().getFileName().toString(), snapshot,
                range.get().first() - 1, range.get().last() - 1, TimeScale.named(scale()).orElseThrow(), messages());
        return write(words, new GiveAway(excerpt, form, look));
    }

    private int write(CaptureFile words, GiveAway gift) {
        ExportProgress progress = new ExportProgress(gift.excerpt().size(),
                line -> err().println(words.said(messages().text(line))));
        try (Interruption interruption = new Interruption(progress::stop)) {
            if (!gift.write(target.get(), progress)) {
                return interruption.done(INTERRUPTED);
            }
            out().println(target.get());
            out().flush();
            return interruption.done(0);
        } catch (IOException failure) {
            return refused(words, "export.unwritable", target.get(), String.valueOf(failure.getMessage()));
        }
    }
}
