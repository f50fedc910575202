package dev.osiscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LoopbackSourcesTest {

    @Test
    void eachSaysHowItWent() {
        LoopbackSources sources = of(new Stub("first", false), new Stub("second", true), new Stub("third", true));

        assertEquals(List.of(
                new SourceProbe("first", "first", false, "it is missing", "install it"),
                new SourceProbe("second", "second", true, "", ""),
                new SourceProbe("third", "third", true, "", "")), sources.probe().toList());
    }

    @Test
    void whatComesAfterTheOneThatIsTakenIsNotTried() {
        Map<String, Supplier<FrameSource>> makers = new LinkedHashMap<>();
        makers.put("first", () -> new Stub("first", true));
        makers.put("second", () -> {
            throw new AssertionError("nobody needs it");
        });

        assertEquals("first", new LoopbackSources(makers).probe().filter(SourceProbe::usable).findFirst().orElseThrow().id());
    }

    @Test
    void unknownIdIsRefusedWithThoseThereAre() {
        LoopbackSources sources = of(new Stub("only", true));

        IllegalArgumentException said =
                assertThrows(IllegalArgumentException.class, () -> sources.open("other"));
        assertEquals("no live source other on this machine, only [only]", said.getMessage());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "packet sockets exist on Linux only")
    void linuxPrefersThePacketSocket() {
        assertEquals(List.of("packet", "libpcap"), LoopbackSources.ofThisMachine().ids());
        assertEquals("packet socket on lo", LoopbackSources.ofThisMachine().open("packet").name());
    }

    @Test
    void everyUnusableSourceOfThisMachineSaysWhy() {
        for (SourceProbe probe : LoopbackSources.ofThisMachine().probe().toList()) {
            assertEquals(probe.usable(), probe.reason().isEmpty(), probe.toString());
            assertFalse(probe.usable() && !probe.mend().isEmpty(), probe.toString());
        }
    }

    @Test
    void packetSocketWorksForOneWhoHasTheRight() throws IOException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");

        assertTrue(LoopbackSources.ofThisMachine().probe(LoopbackSources.PACKET).usable());
    }

    private static LoopbackSources of(Stub... stubs) {
        Map<String, Supplier<FrameSource>> makers = new LinkedHashMap<>();
        for (Stub stub : stubs) {
            makers.put(stub.name(), () -> stub);
        }
        return new LoopbackSources(makers);
    }

    /// A source that opens or does not.
    private record Stub(String name, boolean opens) implements FrameSource {

        @Override
        public Provenance provenance() {
            return Provenance.CAPTURED;
        }

        @Override
        public LinkType linkType() {
            return LinkType.ETHERNET;
        }

        @Override
        public void start(FrameSink sink) throws FrameSourceException {
            if (!opens) {
                throw new FrameSourceException("it is missing", "install it");
            }
        }

        @Override
        public FrameCounters counters() {
            return FrameCounters.NONE;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
