package dev.osiscope.capture;

import dev.osiscope.capture.dumpcap.DumpcapProgram;
import dev.osiscope.capture.dumpcap.DumpcapSource;
import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.capture.libpcap.FilterCompiler;
import dev.osiscope.capture.libpcap.LibpcapSource;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceRequest;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ways to capture on this machine. May be used from any thread; a look whether they work takes some tens of
/// milliseconds, with dumpcap half a second.
public final class CaptureMethods {

    private final List<CaptureMethod> methods;

    private CaptureMethods(List<CaptureMethod> methods) {
        this.methods = List.copyOf(methods);
    }

    /// Those that this operating system can have, the best first.
    public static CaptureMethods ofThisMachine() {
        List<CaptureMethod> methods = new ArrayList<>(List.of(CaptureMethod.values()));
        if (!PacketSocketSource.supported()) {
            methods.remove(CaptureMethod.PACKET_SOCKET);
        }
        return new CaptureMethods(methods);
    }

    /// The methods, the best first.
    public List<CaptureMethod> all() {
        return methods;
    }

    /// Tries each method with a request, the best first, and says how it went.
    public List<MethodProbe> probe(CaptureRequest request) {
        return methods.stream().map(method -> probe(method, request)).toList();
    }

    /// Opens and closes the sources of a request.
    public MethodProbe probe(CaptureMethod method, CaptureRequest request) {
        for (String each : request.interfaces()) {
            try (InterfaceSource source = open(method, each, request)) {
                source.start(new IgnoringSink());
            } catch (FrameSourceException failure) {
                return new MethodProbe(method, false, failure.getMessage(), failure.mend());
            }
        }
        return new MethodProbe(method, true, "", "");
    }

    /// The best method that works for a request; nothing where none does. Those behind it are not tried.
    public Optional<MethodProbe> best(CaptureRequest request) {
        return methods.stream().map(method -> probe(method, request)).filter(MethodProbe::usable).findFirst();
    }

    /// The sources of a request, one for each interface in its order; the caller starts and closes them.
    ///
    /// @throws FrameSourceException where the method lacks a part, or its filter can't be had
    public List<InterfaceSource> open(CaptureMethod method, CaptureRequest request) throws FrameSourceException {
        List<InterfaceSource> sources = new ArrayList<>();
        for (String each : request.interfaces()) {
            sources.add(open(method, each, request));
        }
        return List.copyOf(sources);
    }

    private static InterfaceSource open(CaptureMethod method, String on, CaptureRequest request)
            throws FrameSourceException {
        return switch (method) {
            case LIBPCAP -> new LibpcapSource(request.of(on));
            case PACKET_SOCKET -> packetSocket(on, request);
            case DUMPCAP -> new DumpcapSource(DumpcapProgram.find(), request.of(on));
        };
    }

    /// The kernel runs a filter for a packet socket too, but only libpcap makes one from a text.
    private static InterfaceSource packetSocket(String on, CaptureRequest request) throws FrameSourceException {
        if (request.filter().isBlank()) {
            return new PacketSocketSource(request.of(on), Optional.empty());
        }
        return switch (FilterCompiler.check(request.filter(), LinkType.ETHERNET, request.snapLength())) {
            case FilterCheck.Compiled(var program) -> new PacketSocketSource(request.of(on), Optional.of(program));
            case FilterCheck.Refused refused -> throw new FrameSourceException(
                    "the capture filter is wrong: " + refused.reason(), "");
            case FilterCheck.Unknown unknown -> throw new FrameSourceException(
                    "a packet socket filters only with libpcap's help, and " + unknown.reason(), unknown.mend());
        };
    }

    /// What libpcap says of a capture filter, as it would be used on a loopback or Ethernet interface.
    public static FilterCheck check(String filter) {
        return FilterCompiler.check(filter, LinkType.ETHERNET, InterfaceRequest.WHOLE_FRAMES);
    }

    /// What libpcap or Npcap says of its version.
    ///
    /// @throws FrameSourceException where there is none
    public static String libraryVersion() throws FrameSourceException {
        return LibpcapSource.libraryVersion();
    }
}
