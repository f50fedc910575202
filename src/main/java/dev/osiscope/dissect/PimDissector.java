package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.NetworkProtocols;
import java.util.List;
import java.util.Optional;

/// PIM, which is known by name only; its registers carry a packet (RFC 7761 section 4.9.3).
///
/// @param ipv4 who takes IPv4 apart
/// @param ipv6 who takes IPv6 apart
record PimDissector(LayerDissector ipv4, LayerDissector ipv6) implements LayerDissector {

    /// Its number in IP.
    static final int NUMBER = 103;

    private static final Protocol PROTOCOL = NetworkProtocols.of(new IpProtocol(NUMBER)).orElseThrow();
    private static final int REGISTER = 0x21;
    private static final int HEADER_LENGTH = 8;

    @Override
    public Outcome dissect(Span span, Context context) {
        boolean register = span.captured().length() > HEADER_LENGTH && span.captured().u8(0) == REGISTER;
        int version = register ? span.captured().u8(HEADER_LENGTH) >> 4 : 0;
        if (version != 4 && version != 6) {
            return NamedDissector.of(PROTOCOL).dissect(span, context);
        }
        Span packet = span.after(HEADER_LENGTH);
        Layer layer = new Layer(PROTOCOL, span.source(), BitRange.ofBytes(span.start(), HEADER_LENGTH), packet.range(),
                Optional.empty(), List.of(FieldReader.open(span, DataFields.UNDISSECTED, 0, HEADER_LENGTH)));
        return new Outcome(layer, List.of(new Inner(version == 4 ? ipv4 : ipv6, packet)), Optional.empty());
    }
}
