package dev.osiscope.dissect;

import dev.osiscope.wire.application.DnsFields;
import java.util.Set;

/// DNS on a TCP connection: each message has its length before it (RFC 1035 section 4.2.2).
enum DnsProtocol implements StreamProtocol {
    /// There is only one.
    INSTANCE;

    /// The ports that it owns.
    static final Set<Integer> PORTS = Set.of(53, 5353);

    private static final int PREFIX = DnsFields.LENGTH.range().endByte();

    @Override
    public Dialogue begin() {
        return DnsProtocol::message;
    }

    private static Extent message(Span rest, Turn turn) {
        return rest.captured().length() < PREFIX ? new Extent.Open(1, DnsDissector::withLength)
                : new Extent.Known(PREFIX + DnsFields.LENGTH.in(rest.captured()), DnsDissector::withLength, true);
    }
}
