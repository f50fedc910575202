package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.session.MixedTraffic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a frame says in one line, and as a step of its own.
class FrameDigestTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final FrameDissector DISSECTOR = new FrameDissector(Set.of());

    private static String row(Frame frame) {
        FrameDigest digest = FrameDigest.of(DISSECTOR.dissect(frame));
        return String.join(" | ", digest.source(), digest.destination(), digest.protocol().name(),
                ENGLISH.text(digest.info()));
    }

    private static Step step(Frame frame) {
        return FrameTimeline.of(TimelineEvent.FrameSeen.of(7, DISSECTOR.dissect(frame))).step(0);
    }

    private static String acting(Step step) {
        return step.layers().acting().stream().map(OsiLayer::number).sorted().map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Test
    void eachKindOfFrameSaysWhatItIs() {
        assertEquals(List.of(
                "02:00:00:00:00:02 | ff:ff:ff:ff:ff:ff | ARP | Who has 10.0.0.1, tell 10.0.0.2",
                "02:00:00:00:00:01 | 02:00:00:00:00:02 | ARP | 10.0.0.1 is at 02:00:00:00:00:01",
                "10.0.0.2 | 10.0.0.1 | DNS | Asks for A of a.bc",
                "10.0.0.1 | 10.0.0.2 | DNS | A of a.bc is 10.0.0.1",
                "10.0.0.2 | 10.0.0.1 | TCP | SYN, 50000 → 80",
                "10.0.0.1 | 10.0.0.2 | TCP | SYN, ACK, 80 → 50000",
                "10.0.0.2 | 10.0.0.1 | TCP | ACK, 50000 → 80",
                "10.0.0.2 | 10.0.0.1 | HTTP | GET /"),
                MixedTraffic.frames().stream().limit(8).map(FrameDigestTest::row).toList());
        assertEquals("10.0.0.2 | 10.0.0.1 | ICMP | Echo request, id 1, number 1", row(MixedTraffic.frames().get(14)));
    }

    @Test
    void layersActThatHaveAPartInTheFrame() {
        List<Frame> frames = MixedTraffic.frames();

        assertEquals("12", acting(step(frames.get(0))), "ARP");
        assertEquals("12347", acting(step(frames.get(2))), "DNS");
        assertEquals("123", acting(step(frames.get(14))), "ping");
    }

    @Test
    void everyFrameIsAStepWithWords() {
        for (Frame frame : MixedTraffic.frames()) {
            Step step = step(frame);
            for (String words : List.of(ENGLISH.text(step.title()), ENGLISH.text(step.what()), ENGLISH.text(step.why()),
                    ENGLISH.text(step.layers().note()))) {
                assertFalse(words.isBlank());
                assertFalse(words.contains("{"), words);
            }
            step.layers().acts().forEach(act -> assertFalse(ENGLISH.text(act.does()).contains("{")));
            assertEquals(7, step.frameNumber());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 101, 105, 113, 147, 228})
    void frameOfAnyLinkCutAnywhereHasADigestAndAStep(int linkType) {
        for (Frame frame : MixedTraffic.frames()) {
            for (int length = 0; length <= frame.bytes().length(); length += 3) {
                Bytes kept = frame.bytes().atMost(length);
                Frame cut = new Frame(0, new LinkType(linkType), frame.originalLength(), kept, Provenance.FILE);
                Dissection dissection = DISSECTOR.dissect(cut);
                assertFalse(ENGLISH.text(FrameDigest.of(dissection).info()).contains("{"));
                assertFalse(ENGLISH.text(step(cut).what()).isBlank());
            }
        }
    }
}
