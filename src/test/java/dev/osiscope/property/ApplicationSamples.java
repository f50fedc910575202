package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DhcpHeader;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsHeader;
import dev.osiscope.wire.application.DtlsRecords;
import dev.osiscope.wire.application.HubMessage;
import dev.osiscope.wire.application.HubMessages;
import dev.osiscope.wire.application.OlsrFields;
import dev.osiscope.wire.application.OlsrPacket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Headers of what processes say to each other.
final class ApplicationSamples {

    private static final int DNS_PORT = 53;
    private static final int DHCP_PORT = 67;
    private static final int DTLS_PORT = 40_001;
    private static final List<Bytes> ENDINGS = List.of(Bytes.ofHex("0a"), Bytes.ofHex("0d0a"));
    private static final List<String> TEXTS = List.of("", "hello, hub", "grüße", "\u0007\u001b[31m", "名前", "a\rb");

    static final List<Sample<?>> ALL = List.of(
            Sample.of(DnsHeader.class, random -> new DnsHeader(Draw.number(random, 16), Draw.number(random, 16),
                            Draw.number(random, 16), Draw.number(random, 16), Draw.number(random, 16),
                            Draw.number(random, 16)),
                    Sample.fixed(DnsFields.FIXED_LENGTH, DnsHeader::read), Carriers.udp(DNS_PORT)),
            Sample.of(DhcpHeader.class, random -> new DhcpHeader(Draw.bytes(random, DhcpFields.FIXED_LENGTH)),
                    Sample.fixed(DhcpFields.FIXED_LENGTH, DhcpHeader::read), Carriers.udp(DHCP_PORT)),
            Sample.of(OlsrPacket.class, ApplicationSamples::olsr,
                    bytes -> Optional.of(bytes).filter(there -> there.length() >= OlsrFields.FIXED_LENGTH)
                            .map(OlsrPacket::new), Carriers.udp(OlsrFields.PORT)),
            Sample.of(DtlsRecords.class, random -> new DtlsRecords(Carriers.joined(
                            Bytes.ofHex("16fefd 0000 000000000001 0014 0b000008 0001 000000 000008"),
                            Draw.bytes(random, 8))),
                    bytes -> Optional.of(DtlsRecords.read(bytes)), Carriers.udp(DTLS_PORT)),
            Sample.of(HubMessages.class, ApplicationSamples::messages,
                    bytes -> Optional.of(HubMessages.read(bytes)), Carriers.tcp(Carriers.HUB_PORT)));

    private ApplicationSamples() {}

    private static OlsrPacket olsr(RandomGenerator random) {
        Bytes said = Draw.bytes(random, 8 + 4 * random.nextInt(10));
        Bytes message = Carriers.joined(Bytes.ofHex("%02x86%04x".formatted(1 + random.nextInt(5), 4 + said.length())),
                said);
        return new OlsrPacket(Carriers.joined(Bytes.ofHex("%04x0001".formatted(4 + message.length())), message));
    }

    /// Messages that are whole: the start of one waits for the rest of it.
    private static HubMessages messages(RandomGenerator random) {
        List<HubMessage> messages = new ArrayList<>(List.of(message(random)));
        messages.addAll(Draw.several(random, 3, ApplicationSamples::message));
        return new HubMessages(messages);
    }

    private static HubMessage message(RandomGenerator random) {
        return new HubMessage(content(random), Draw.oneOf(random, ENDINGS));
    }

    private static Bytes content(RandomGenerator random) {
        return Bytes.wrap(Draw.oneOf(random, TEXTS).getBytes(StandardCharsets.UTF_8));
    }
}
