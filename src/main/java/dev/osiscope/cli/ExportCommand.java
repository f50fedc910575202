package dev.osiscope.cli;

import dev.osiscope.export.give.Form;
import dev.osiscope.export.give.GiveAway;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Look;
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

/// `osiscope export`: a conversation of a capture file as something to give away.
public final class ExportCommand extends ProgramCommand {

    /// As a shell says that Ctrl-C has ended a command.
    private static final int INTERRUPTED = 130;

    private final Supplier<Path> file = captureFile();
    private final Supplier<Path> target = required(Path.class, "-o", "OUT",
            "Where it is written. The end of the name says as what: " + endings() + ".");
    private final Supplier<Integer> number = option(Integer.class, "--conversation", "N",
            "Which conversation; its number is Wireshark's tcp.stream, from 0 (default: the whole session where its events are"
                    + " there, else the first).");
    private final Supplier<Boolean> udp = flag("--udp",
            "Takes a UDP conversation instead; its number is Wireshark's udp.stream.");
    private final Supplier<String> steps = option(String.class, "--steps", "A-B",
            "Only the steps from A to B, counted from 1; A- is all from A on (default: all).");
    private final Supplier<String> theme = option(String.class, "--theme", "THEME",
            "How it looks: light, dark or projector (default: light; a page follows the reader's system).");
    private final Supplier<String> time = option(String.class, "--time", "SCALE",
            "The time between the ladder's rows: even (takes no room), compressed or true (default: even).");
    private final Supplier<Boolean> handout = flag("--handout", "Makes of OUT.html pages to be printed, instead of one that steps.");
    private final Supplier<Boolean> force = flag("--force", "Replaces OUT where it is there already.");

    /// The command, as it is called.
    public ExportCommand() {
        super("export",
                "Gives a conversation of a capture file away, for whoever has no OSIscope: a drawing, a page, data.",
                "Where the events of its session are beside the file, it gives the session away, unless a conversation is"
                        + " named (docs/sessions.md). A file that can't be read to its end is given away as far as it goes; the exit code is then 1.");
    }

    private static String endings() {
        return Arrays.stream(Form.values()).map(Form::extension).distinct().map(end -> "." + end)
                .collect(Collectors.joining(", "));
    }

    @Override
    public Integer call() {
        CaptureFile words = new CaptureFile("osiscope export", file.get());
        Optional<Form> form = Form.of(target.get()).map(named -> handout.get() && named == Form.HTML ? Form.HANDOUT : named);
        Optional<Look> look = Optional.ofNullable(theme.get()).flatMap(Look::named);
        if (form.isEmpty()) {
            return refused(words, "can't tell what " + target.get() + " is to be. Let its name end with "
                    + endings() + ".");
        }
        if (handout.get() && form.get() != Form.HANDOUT) {
            return refused(words, "a handout is a page. Let the name end with .html, not as " + target.get() + " does.");
        }
        if (theme.get() != null && look.isEmpty()) {
            return refused(words, "there is no theme " + theme.get() + ". Name light, dark or projector.");
        }
        if (TimeScale.named(scale()).isEmpty()) {
            return refused(words, "there is no time scale " + time.get() + ". Name even, compressed or true.");
        }
        if (!force.get() && Files.exists(target.get())) {
            return refused(words, target.get() + " is there already. Name another file, or replace it with --force.");
        }
        return export(words, form.get(), look);
    }

    private String scale() {
        return time.get() == null ? "even" : time.get();
    }

    private int refused(CaptureFile words, String why) {
        err().println(words.said(why));
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
            int conversations = index.conversations(transport()).size();
            int wanted = number.get() == null ? 0 : number.get();
            boolean there = wanted >= 0 && wanted < conversations;
            int code = 1;
            if (there) {
                code = export(words, session, wanted, form, look);
                if (number.get() == null && conversations > 1) {
                    err.println(words.said("this is conversation 0 of " + conversations
                            + "; choose another with --conversation N (osiscope conversations" + (udp.get() ? " --udp" : "")
                            + " lists them)."));
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
        return !udp.get() && index.tcp().isEmpty() && !index.udp().isEmpty() ? " For those over UDP, add --udp." : "";
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
            return refused(words, "there are no steps " + steps.get() + ": the " + what + " has the steps 1 to " + size
                    + ". Name some of these with --steps A-B.");
        }
        if (range.get().size() > form.most()) {
            return refused(words, "the " + what + " has " + range.get().size() + " steps, and a file ."
                    + form.extension() + " holds " + form.most() + ". Choose some with --steps, such as --steps "
                    + range.get().first() + "-" + (range.get().first() + form.most() - 1) + ".");
        }
        Excerpt excerpt = new Excerpt(file.get().getFileName().toString(), snapshot,
                range.get().first() - 1, range.get().last() - 1, TimeScale.named(scale()).orElseThrow(), messages());
        return write(words, new GiveAway(excerpt, form, look));
    }

    private int write(CaptureFile words, GiveAway gift) {
        ExportProgress progress = new ExportProgress(gift.excerpt().size(), line -> err().println(words.said(line)));
        try (Interruption interruption = new Interruption(progress::stop)) {
            if (!gift.write(target.get(), progress)) {
                return interruption.done(INTERRUPTED);
            }
            out().println(target.get());
            out().flush();
            return interruption.done(0);
        } catch (IOException failure) {
            return refused(words, "can't write " + target.get() + ": " + failure.getMessage()
                    + ". Name another place with -o OUT.");
        }
    }
}
