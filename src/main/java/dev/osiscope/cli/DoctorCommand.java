package dev.osiscope.cli;

import dev.osiscope.capture.CaptureInterfaces;
import dev.osiscope.capture.CaptureMethod;
import dev.osiscope.capture.CaptureMethods;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import java.io.PrintWriter;

/// `osiscope doctor`: what works on this machine, and what mends the rest.
public final class DoctorCommand extends ProgramCommand {

    private final Sources sources;

    /// The command on this machine's `sources`.
    public DoctorCommand(Sources sources) {
        super("doctor",
                "Says which sources of segments work here, whether the lab does and, for what does not, why and what"
                        + " mends it.");
        this.sources = sources;
    }

    @Override
    public Integer call() {
        PrintWriter out = out();
        out.println("OSIscope on " + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + ", Java " + System.getProperty("java.version") + ", JavaFX " + javaFxVersion());
        out.println();
        out.println("Where segments can come from:");
        sources.probe().forEach(report -> print(out, report));
        print(out, dumpcap());
        out.println("  works     modelled  derived from the socket calls, marked MODELLED everywhere");
        out.println();
        out.println("Whether hosts can run that are kernels of their own, with this program as their wire:");
        LabReport.ofThisMachine().forEach(out::println);
        out.println();
        out.println(Display.here()
                ? "Window: there is a display, ./osiscope opens the window."
                : "Window: there is no display (DISPLAY and WAYLAND_DISPLAY are not set),"
                        + " ./osiscope runs the demo as text.");
        out.flush();
        return 0;
    }

    /// What `osiscope capture` and the window's live capture can do where this program may not capture itself.
    private static Sources.Report dumpcap() {
        String loopback = CaptureInterfaces.loopback();
        MethodProbe probe = CaptureMethods.ofThisMachine().probe(CaptureMethod.DUMPCAP, CaptureRequest.on(loopback));
        return new Sources.Report(probe.method().id(), "dumpcap on " + loopback + ", for live capture only",
                probe.usable(), probe.reason(), probe.mend());
    }

    /// JavaFX says its version when it starts; its module says it at rest.
    private static String javaFxVersion() {
        return ModuleLayer.boot().findModule("javafx.graphics")
                .flatMap(module -> module.getDescriptor().rawVersion())
                .orElse("not on the module path: start OSIscope by its launcher");
    }

    private static void print(PrintWriter out, Sources.Report report) {
        out.printf("  %-9s %-9s %s%n", report.usable() ? "works" : "no", report.id(), report.name());
        if (!report.usable()) {
            out.printf("            why: %s%n", report.reason());
            if (!report.mend().isEmpty()) {
                out.printf("            mend: %s%n", report.mend());
            }
        }
    }
}
