package dev.osiscope.timeline;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.session.MixedTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Frames that are no segments, so many that every sentence about them is needed.
final class NarratedFrames {

    private static final FrameDissector DISSECTOR = new FrameDissector(Set.of(SegmentFrames.HUB_PORT));
    private static final String IPV4 = "45000000 00000000 40%02x0000 0a000001 0a000002";
    private static final LinkType IEEE802_11 = new LinkType(105);

    private NarratedFrames() {}

    static List<Timeline> all() {
        List<Frame> frames = new ArrayList<>(MixedTraffic.frames());
        frames.add(packet(58, "8000 0000 0001 0001"));
        frames.add(packet(2, "1600 0000 e0000005"));
        frames.add(packet(2, "3000 0000"));
        frames.add(packet(1, "0301 0000 00000000"));
        frames.add(frame(LinkType.IPV4, "45000000 00000000 40c8abcd 0a000001 0a000002 00"));
        frames.add(packet(17, "0044 0043 00fc 0000 01010600 deadbeef" + "00".repeat(228) + "63825363 350101 ff"));
        frames.add(packet(17, "0035 c350 001b 0000 1234 8183 0001 0000 0000 0000 0161 00 000f 0001"));
        frames.add(packet(17, "0035 c350 001b 0000 1234 8180 0001 0000 0000 0000 0161 00 000f 0001"));
        frames.add(packet(6, "c350 0bb9 00000001 00000001 5018 ffff 0000 0000 68690a"));
        frames.add(packet(6, "0050 c350 00000001 00000001 5018 ffff 0000 0000"
                + "485454502f312e3120323030204f4b0d0a0d0a"));
        frames.add(frame(LinkType.ETHERNET, "020000000001 020000000002 0806 0001080006040008"
                + "020000000002 0a000002 000000000000 0a000001"));
        frames.add(packet(6, "0050 c350 00000001 00000001 5018 ffff 0000 0000 01"));
        frames.add(packet(17, "1388 1389 000c 0000 01020304"));
        frames.add(packet(6, "0050 c350"));
        frames.add(packet(200, "02010000"));
        frames.add(frame(LinkType.PPP, "ff03 c021 01010004"));
        frames.add(frame(LinkType.ETHERNET, "020000000001 020000000002 9999 00"));
        frames.add(frame(IEEE802_11, "d4000000"));
        return frames.stream()
                .<Timeline>map(frame -> FrameTimeline.of(TimelineEvent.FrameSeen.of(1, DISSECTOR.dissect(frame))))
                .toList();
    }

    private static Frame packet(int protocol, String payload) {
        return frame(LinkType.IPV4, IPV4.formatted(protocol) + payload);
    }

    private static Frame frame(LinkType linkType, String hex) {
        Bytes bytes = Bytes.ofHex(hex);
        return new Frame(0, linkType, bytes.length(), bytes, Provenance.FILE);
    }
}
