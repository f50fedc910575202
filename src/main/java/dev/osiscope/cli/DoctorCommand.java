package dev.osiscope.cli;

import dev.osiscope.capture.CaptureInterfaces;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.i18n.Messages;
import java.io.PrintWriter;

/// `osiscope doctor`: what works on this machine, and what mends the rest.
public final class DoctorCommand extends ProgramCommand {

    private final Messages messages = messages();
    private final ProbeLines lines = new ProbeLines(messages);
    private final Sources sources;

    /// The command on this machine's `sources`.
    public DoctorCommand(Sources sources) {
        super("doctor", "help.doctor");
        this.sources = sources;
    }

    @Override
    public Integer call() {
        PrintWriter out = out();
        out.println(messages.text("doctor.machine", System.getProperty("os.name"), System.getProperty("os.version"),
                System.getProperty("java.version"), javaFxVersion()));
        out.println();
        out.println(messages.text("doctor.sources"));
        sources.probe().forEach(report -> print(out, report));
        print(out, dumpcap());
        out.println(lines.works("modelled", messages.text("doctor.modelled")));
        out.println();
        out.println(messages.text("doctor.lab"));
        new LabReport(messages).ofThisMachine().forEach(out::println);
        out.println();
        out.println(messages.text(Display.here() ? "doctor.display" : "doctor.display.none"));
        out.flush();
        return 0;
    }

    /// What `osiscope capture` and the window's live capture can do where this program may not capture itself.
    private Sources.Report dumpcap() {
        String loopback = CaptureInterfaces.loopback();
        MethodProbe probe = CaptureMethods.ofThisMachine().probe(CaptureMethod.DUMPCAP, CaptureRequest.on(loopback));
        return new Sources.Report(probe.method().id(), messages.text("doctor.dumpcap", loopback),
                probe.usable(), probe.reason(), probe.mend());
    }

    /// JavaFX says its version when it starts; its module says it at rest.
    private String javaFxVersion() {
        return ModuleLayer.boot().findModule("javafx.graphics")
                .flatMap(module -> module.getDescriptor().rawVersion())
                .orElseGet(() -> messages.text("doctor.javafx.missing"));
    }

    private void print(PrintWriter out, Sources.Report report) {
        lines.of(report.usable(), report.id(), report.name(), report.reason(), report.mend()).forEach(out::println);
    }
}
