package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Protocol.Level;
import java.util.Set;

/// Tells what a frame is that is no TCP segment, and why it is sent.
final class FrameNarrator {

    /// The protocols that have a reason of their own, by their ids.
    private static final Set<String> EXPLAINED = Set.of("arp", "icmp", "icmpv6", "igmp", "dns", "dhcp");

    private FrameNarrator() {}

    static Narration narrate(Dissection dissection) {
        FrameDigest digest = FrameDigest.of(dissection);
        boolean between = !digest.source().isEmpty() && !digest.destination().isEmpty();
        return ChecksumWords.added(new Narration(
                Phrase.of("step.frame.title", digest.protocol().name()),
                between
                        ? Phrase.of("step.frame.between.what", digest.source(), digest.destination(), digest.info())
                        : Phrase.of("step.frame.what", digest.info()),
                Phrase.of("step.frame." + reason(dissection, digest) + ".why", digest.protocol().name())), dissection);
    }

    private static String reason(Dissection dissection, FrameDigest digest) {
        String id = digest.protocol().id();
        if (EXPLAINED.contains(id)) {
            return id;
        }
        Level innermost = dissection.ownLayers().stream()
                .map(Layer::protocol)
                .filter(protocol -> protocol.level() != Level.APPLICATION)
                .map(Protocol::level)
                .reduce((_, inner) -> inner).orElse(Level.LINK);
        return switch (innermost) {
            case TRANSPORT -> id.equals("tcp") ? "cut" : "datagram";
            case NETWORK -> "packet";
            case LINK, APPLICATION -> "link";
        };
    }
}
