package dev.osiscope.fuzz;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.property.FieldsRebuilt;
import dev.osiscope.property.HeaderRebuilt;
import dev.osiscope.property.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Dissects the input as frames, one after the other, of any link type. Each frame begins with its link type (a
/// byte, see [#LINK_TYPES]), how many bytes the capture left out (a byte) and how many it kept (two bytes).
public final class DissectorTarget {

    /// The link types by their bytes; a larger byte counts from the start again.
    static final List<LinkType> LINK_TYPES = List.of(
            LinkType.ETHERNET, LinkType.RAW, LinkType.NULL, LinkType.LOOP, LinkType.PPP, LinkType.PPP_HDLC,
            LinkType.LINUX_SLL, LinkType.LINUX_SLL2, LinkType.IPV4, LinkType.IPV6, new LinkType(105),
            LinkType.CISCO_HDLC);

    /// The port of the hub.
    static final int HUB_PORT = 3001;

    private DissectorTarget() {}

    /// Loads the classes before the fuzzer takes the time of an input.
    public static void fuzzerInitialize() throws IOException {
        FuzzTarget.DISSECTOR.warmUp();
    }

    /// One input: frames.
    public static void fuzzerTestOneInput(byte[] input) {
        FrameDissector dissector = new FrameDissector(Set.of(HUB_PORT));
        Memory memory = new Memory(TcpJudge::new);
        FuzzInput frames = new FuzzInput(input);
        for (long number = 1; frames.more(); number++) {
            Dissection dissection = dissector.dissect(frame(number, frames), number, memory);
            dissection.layers().forEach(HeaderRebuilt::check);
            if (dissection.stop().isEmpty()) {
                dissection.layers().forEach(FieldsRebuilt::check);
            }
            Words.say(number, dissection);
            new FrameFields(FramePlace.first(number), dissection, Optional.empty()).all();
        }
    }

    private static Frame frame(long number, FuzzInput input) {
        LinkType linkType = LINK_TYPES.get(input.u8() % LINK_TYPES.size());
        int leftOut = input.u8();
        Bytes kept = input.bytes(input.u16());
        return new Frame(number, linkType, kept.length() + leftOut, kept, Provenance.FILE);
    }
}
