package dev.osiscope.wire.transport;

import static java.util.Map.entry;

import dev.osiscope.wire.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The protocols that SCTP's payload protocol identifiers name (IANA, Stream Control Transmission Protocol Parameters).
/// They are known by name only; the names before the words are Wireshark's.
public final class SctpPayloadProtocols {

    private static final Map<Integer, Protocol> BY_IDENTIFIER = Map.ofEntries(
            entry(1, protocol("iua", "IUA")), entry(2, protocol("m2ua", "M2UA")), entry(3, protocol("m3ua", "M3UA")),
            entry(4, protocol("sua", "SUA")), entry(5, protocol("m2pa", "M2PA")), entry(6, protocol("v5ua", "V5UA")),
            entry(7, protocol("megaco", "H.248")), entry(8, protocol("bicc", "BICC")),
            entry(10, protocol("dua", "DUA")), entry(11, protocol("asap", "ASAP")), entry(12, protocol("enrp", "ENRP")),
            entry(13, protocol("q931", "Q.931")), entry(18, protocol("s1ap", "S1AP")),
            entry(19, protocol("rua", "RUA")),
            entry(20, protocol("hnbap", "HNBAP")), entry(24, protocol("sbcap", "SBc-AP")),
            entry(25, protocol("nbap", "NBAP")), entry(27, protocol("x2ap", "X2AP")),
            entry(29, protocol("lcsap", "LCS-AP")), entry(31, protocol("sabp", "SABP")),
            entry(43, protocol("m2ap", "M2AP")), entry(44, protocol("m3ap", "M3AP")), entry(45, protocol("ssh", "SSH")),
            entry(46, protocol("diameter", "Diameter")), entry(47, protocol("dtls", "DTLS")),
            entry(50, protocol("rtcdc", "WebRTC data channels")), entry(60, protocol("ngap", "NGAP")),
            entry(61, protocol("xnap", "XnAP")), entry(62, protocol("f1ap", "F1AP")),
            entry(64, protocol("e1ap", "E1AP")));

    private SctpPayloadProtocols() {}

    /// The name of an identifier; empty where it has none here.
    static String name(long identifier) {
        return identifier > Integer.MAX_VALUE ? "" : of((int) identifier).map(Protocol::name).orElse("");
    }

    /// The protocol that an identifier names.
    public static Optional<Protocol> of(int identifier) {
        return Optional.ofNullable(BY_IDENTIFIER.get(identifier));
    }

    /// All of them.
    public static Stream<Protocol> all() {
        return BY_IDENTIFIER.values().stream();
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
