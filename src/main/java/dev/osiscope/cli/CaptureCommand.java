package dev.osiscope.cli;

import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.capture.CaptureInterfaces;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.filter.TextRange;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.recording.RecordingPlan;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// `osiscope capture`: live frames to a file, without a window.
final class CaptureCommand extends ProgramCommand {

    private final Messages messages = messages();
    private final CaptureMethods methods = CaptureMethods.ofThisMachine();
    private final CaptureOptions options = new CaptureOptions(this);
    private final boolean terminal = isTerminal();

    CaptureCommand() {
        super("capture", "help.capture");
    }

    @Override
    public Integer call() {
        if (options.list()) {
            return list();
        }
        try {
            CaptureRequest request = options.request();
            RecordingPlan plan = options.plan();
            Optional<Duration> duration = options.duration();
            Optional<CaptureMethod> asked = options.method();
            if (CaptureMethods.check(request.filter()) instanceof FilterCheck.Refused refused) {
                return refuse(request.filter(), refused);
            }
            return capture(asked, request, plan, duration);
        } catch (IllegalArgumentException wrong) {
            say(WrongOption.words(wrong, messages));
            return spec().exitCodeOnInvalidInput();
        }
    }

    private int capture(Optional<CaptureMethod> asked, CaptureRequest request, RecordingPlan plan,
            Optional<Duration> duration) {
        if (!allThere(request.interfaces())) {
            return 1;
        }
        // Looked for before the file is begun: what is in it would be lost for nothing.
        Optional<CaptureMethod> method = asked.map(each -> methods.probe(each, request)).or(() -> methods.best(request))
                .filter(MethodProbe::usable).map(MethodProbe::method);
        if (method.isEmpty()) {
            sayWhyNot(asked, request);
            return 1;
        }
        try (CaptureRun run = new CaptureRun(plan)) {
            run.start(methods.open(method.get(), request));
            tellStart(method.get(), request, run);
            return finish(run, duration);
        } catch (FrameSourceException failure) {
            say(messages.advice(failure.getMessage(), failure.mend()));
        } catch (IOException failure) {
            say(messages.text("capture.file.unwritable", plan.file().toString(), reason(failure)));
        }
        return 1;
    }

    private void sayWhyNot(Optional<CaptureMethod> asked, CaptureRequest request) {
        say(messages.text("capture.no.method", String.join(", ", request.interfaces())));
        asked.map(List::of).orElse(methods.all()).forEach(each -> print(err(), methods.probe(each, request)));
        say(messages.text("capture.without.right"));
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> messages.text("capture.file.no.folder");
            case AccessDeniedException _ -> messages.text("capture.file.denied");
            default -> String.valueOf(failure.getMessage());
        };
    }

    private boolean allThere(List<String> names) {
        List<String> there = CaptureInterfaces.list().stream().map(CaptureInterface::name).toList();
        List<String> missing = names.stream().filter(name -> !there.contains(name)).toList();
        if (missing.isEmpty()) {
            return true;
        }
        say(messages.text("capture.no.interface", String.join(", ", missing), String.join(", ", there)));
        return false;
    }

    private void tellStart(CaptureMethod method, CaptureRequest request, CaptureRun run) {
        say(messages.text("capture.running", String.join(", ", request.interfaces()), method.id(),
                messages.text(why(method)), run.file().toString()));
    }

    private int finish(CaptureRun run, Optional<Duration> duration) {
        try (Interruption interruption = new Interruption(run::interrupt)) {
            boolean well = run.await(duration, () -> tellProgress(run), trouble -> say(messages.text(trouble)));
            run.close();
            endProgress(run);
            run.summary().forEach(line -> out().println(messages.text(line)));
            out().flush();
            return interruption.done(well ? 0 : 1);
        }
    }

    /// On a terminal, over and over on the same line.
    private void tellProgress(CaptureRun run) {
        if (terminal) {
            err().print("\r" + messages.text(run.progress()) + " ");
            err().flush();
        }
    }

    private void endProgress(CaptureRun run) {
        if (terminal) {
            tellProgress(run);
            err().println();
            err().flush();
        }
    }

    private static String why(CaptureMethod method) {
        return "capture.method." + method.id() + ".why";
    }

    private int refuse(String filter, FilterCheck.Refused refused) {
        say(messages.text(refused.guessed() ? "capture.filter.guessed" : "capture.filter.refused",
                messages.said(refused.reason())));
        new MarkedText(filter, new TextRange(refused.start(), refused.end() - refused.start()))
                .lines().forEach(err()::println);
        return spec().exitCodeOnInvalidInput();
    }

    private int list() {
        PrintWriter out = out();
        out.println(messages.text("capture.interfaces"));
        CaptureInterfaces.list().forEach(each -> out.println(line(each)));
        out.println();
        CaptureRequest request = CaptureRequest.on(CaptureInterfaces.loopback());
        out.println(messages.text("capture.methods", request.interfaces().getFirst()));
        methods.probe(request).forEach(probe -> print(out, probe));
        out.flush();
        return 0;
    }

    private String line(CaptureInterface each) {
        String addresses = each.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        return String.format("  %-16s %-9s %-5s %s", each.name(),
                messages.text("capture.interface." + each.kind().name().toLowerCase(Locale.ROOT)),
                messages.text(each.up() ? "capture.interface.up" : "capture.interface.down"),
                addresses.isEmpty() ? each.description() : addresses).stripTrailing();
    }

    private void print(PrintWriter to, MethodProbe probe) {
        new ProbeLines(messages).of(probe.usable(), probe.method().id(), messages.text(why(probe.method())),
                probe.reason(), probe.mend()).forEach(to::println);
        to.flush();
    }

    private void say(String words) {
        tellWords(words);
    }
}
