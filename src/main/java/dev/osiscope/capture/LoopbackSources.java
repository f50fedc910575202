package dev.osiscope.capture;

import dev.osiscope.capture.libpcap.LibpcapSource;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.FrameSourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The live sources of this machine's loopback interface, the preferred one first: on Linux the packet
/// socket, which needs no library, then libpcap; elsewhere libpcap. Immutable.
public final class LoopbackSources {

    /// The id of the packet socket.
    public static final String PACKET = "packet";
    /// The id of libpcap and Npcap.
    public static final String LIBPCAP = "libpcap";

    private static final String LINUX_LOOPBACK = "lo";

    private final Map<String, Supplier<FrameSource>> makers;

    /// @param makers makes an idle source of each id, the preferred one first
    LoopbackSources(Map<String, Supplier<FrameSource>> makers) {
        this.makers = new LinkedHashMap<>(makers);
    }

    /// Those that this operating system can have.
    public static LoopbackSources ofThisMachine() {
        Map<String, Supplier<FrameSource>> makers = new LinkedHashMap<>();
        if (PacketSocketSource.supported()) {
            makers.put(PACKET, () -> new PacketSocketSource(LINUX_LOOPBACK));
        }
        makers.put(LIBPCAP, () -> new LibpcapSource(LibpcapSource.loopbackDevice()));
        return new LoopbackSources(makers);
    }

    /// The ids, the preferred one first.
    public List<String> ids() {
        return List.copyOf(makers.keySet());
    }

    /// A source that was not started yet; the caller starts and closes it.
    ///
    /// @throws IllegalArgumentException where there is no such id on this machine
    public FrameSource open(String id) {
        Supplier<FrameSource> maker = makers.get(id);
        if (maker == null) {
            throw new IllegalArgumentException("no live source " + id + " on this machine, only " + ids());
        }
        return maker.get();
    }

    /// Opens and closes the sources as far as they are read, the preferred one first, and says how it went: a library is not
    /// loaded for whoever takes the source before it.
    public Stream<SourceProbe> probe() {
        return ids().stream().map(this::probe);
    }

    /// Opens and closes one source and says how it went.
    ///
    /// @throws IllegalArgumentException where there is no such id on this machine
    public SourceProbe probe(String id) {
        try (FrameSource source = open(id)) {
            return probe(id, source);
        }
    }

    private static SourceProbe probe(String id, FrameSource source) {
        try {
            source.start(new IgnoringSink());
            return new SourceProbe(id, source.name(), true, "", "");
        } catch (FrameSourceException failure) {
            return new SourceProbe(id, source.name(), false, failure.getMessage(), failure.mend());
        }
    }
}
