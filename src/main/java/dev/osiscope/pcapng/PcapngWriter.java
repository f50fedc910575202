package dev.osiscope.pcapng;

import dev.osiscope.frame.Frame;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Writes frames as a pcapng file of one little-endian section with time stamps in nanoseconds. For use by
/// one thread at a time. Each block goes to the stream in one call: what was flushed is a valid file.
public final class PcapngWriter implements Closeable, Flushable {

    private final OutputStream out;
    private final BlockEncoder encoder = new BlockEncoder(ByteOrder.LITTLE_ENDIAN);
    private final List<InterfaceInfo> interfaces = new ArrayList<>();

    /// Begins the file.
    ///
    /// @param out where it goes; closed by [#close()]
    public PcapngWriter(OutputStream out, SectionInfo section) throws IOException {
        this.out = out;
        write(section.block());
    }

    /// Describes an interface, and returns its id for [#write(int, Frame, List)]. One that was described
    /// before keeps its id and is not written again.
    public int addInterface(InterfaceInfo described) throws IOException {
        int known = interfaces.indexOf(described);
        if (known >= 0) {
            return known;
        }
        write(described.block());
        interfaces.add(described);
        return interfaces.size() - 1;
    }

    /// Writes one frame.
    ///
    /// @param interfaceId what [#addInterface(InterfaceInfo)] returned
    /// @param comments    remarks on it, none or more; one is cut at 65,535 bytes of UTF-8
    /// @throws IllegalArgumentException where link type or provenance are not those of the interface
    public void write(int interfaceId, Frame frame, List<String> comments) throws IOException {
        InterfaceInfo described = interfaces.get(interfaceId);
        if (!described.linkType().equals(frame.linkType()) || described.provenance() != frame.provenance()) {
            throw new IllegalArgumentException("a frame of " + frame.linkType() + ", " + frame.provenance()
                    + ", on an interface of " + described.linkType() + ", " + described.provenance());
        }
        List<Option> options = comments.isEmpty()
                ? List.of()
                : comments.stream().map(comment -> Option.text(Option.COMMENT, comment)).toList();
        write(new EnhancedPacket(interfaceId, frame.timeNanos(), frame.originalLength(), frame.bytes(), options));
    }

    /// Writes any other block. Interfaces are described by [#addInterface(InterfaceInfo)].
    public void write(Block block) throws IOException {
        out.write(encoder.encode(block));
    }

    /// Hands what was written so far on.
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// Ends the file and closes the stream.
    @Override
    public void close() throws IOException {
        out.close();
    }
}
