package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.InternetChecksum;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.PseudoHeader;
import java.util.Optional;

/// Checks the Internet checksum of a layer, where all that it covers was captured, and adds the verdict behind it.
///
/// @param layer   the layer; where it lacks the field of the checksum, nothing is added
/// @param rows    the rows of the checksum
/// @param context the frame and its layers so far
record ChecksumCheck(LayerBuilder layer, ChecksumRows rows, Context context) {

    private static final int NEGATIVE_ZERO = 0xffff;

    /// Of a header that is covered alone.
    void header(Span header) {
        layer.addVerdict(rows, () -> cut(header).or(this::modelled).map(ChecksumVerdict::unverified)
                .orElseGet(() -> verdict(header.captured(), Optional.empty())));
    }

    /// Of what a packet carries, which is covered alone.
    void message(Span message) {
        check(message, CarryingPacket.of(context), Optional.empty());
    }

    /// Of a part of a message, which is covered alone and need not have one.
    void unlessAbsent(Span part) {
        if (rows.checksum().intIn(part.captured()) == 0) {
            layer.addVerdict(rows, ChecksumVerdict::none);
        } else {
            message(part);
        }
    }

    /// Of what a packet carries, which is covered with a pseudo-header.
    void segment(Span segment, IpProtocol protocol) {
        Optional<CarryingPacket> carrying = CarryingPacket.of(context);
        carrying.ifPresent(packet -> check(segment, carrying, Optional.of(
                new PseudoHeader(packet.source(), packet.destination(), protocol, segment.length()))));
    }

    /// Of a datagram, which is covered with a pseudo-header and need not have one over IPv4.
    void datagram(Span datagram) {
        Optional<CarryingPacket> packet = CarryingPacket.of(context).filter(_ -> modelled().isEmpty());
        if (packet.isPresent() && rows.checksum().intIn(datagram.captured()) == 0) {
            boolean allowed = packet.get().isVersion4();
            layer.addVerdict(rows, () -> ChecksumVerdict.absent(allowed));
        } else {
            segment(datagram, IpProtocol.UDP);
        }
    }

    private void check(Span unit, Optional<CarryingPacket> packet, Optional<PseudoHeader> pseudo) {
        if (unit.captured().length() >= rows.checksum().range().endByte()) {
            Optional<String> missing = missing(unit, packet);
            layer.addVerdict(rows, () -> missing.map(ChecksumVerdict::unverified).orElseGet(() -> found(unit, packet, pseudo)));
        }
    }

    /// Where the packet says that it is longer than what is here, only a right checksum tells that nothing is missing:
    /// then its length is wrong.
    private ChecksumVerdict found(Span unit, Optional<CarryingPacket> carrying, Optional<PseudoHeader> pseudo) {
        ChecksumVerdict verdict = verdict(unit.captured(), pseudo);
        boolean complete = carrying.filter(packet -> !packet.complete()).isEmpty();
        return complete || !unit.isEndOfSource() || verdict.status() == ChecksumStatus.GOOD ? verdict
                : ChecksumVerdict.unverified("the packet is longer, but " + unit.limit());
    }

    private ChecksumVerdict verdict(Bytes unit, Optional<PseudoHeader> pseudo) {
        int found = rows.checksum().intIn(unit);
        int right = right(unit, pseudo);
        if (found % NEGATIVE_ZERO == right % NEGATIVE_ZERO) {
            return ChecksumVerdict.good(right);
        }
        return pseudo.filter(header -> header.sum().partial() == found).isPresent()
                ? ChecksumVerdict.leftToCard(right) : ChecksumVerdict.bad(found, right);
    }

    /// What the checksum should be. A sum of 0 is sent by UDP as its other form, because 0 means that there is none.
    private int right(Bytes unit, Optional<PseudoHeader> pseudo) {
        InternetChecksum sum = pseudo.map(PseudoHeader::sum).orElseGet(InternetChecksum::new)
                .add(unit.atMost(rows.checksum().range().firstByte()))
                .add(unit.from(rows.checksum().range().endByte()));
        boolean otherForm = sum.value() == 0
                && pseudo.filter(header -> header.protocol().equals(IpProtocol.UDP)).isPresent();
        return otherForm ? NEGATIVE_ZERO : sum.value();
    }

    /// Why the sum over `unit` can't be made, as a clause; empty where it can.
    private Optional<String> missing(Span unit, Optional<CarryingPacket> carrying) {
        if (carrying.filter(packet -> packet.isFragment(unit)).isPresent()) {
            return Optional.of("this is one fragment, and the packet's others are not here");
        }
        return cut(unit).or(this::modelled).or(() -> context.affords(unit.length()) ? Optional.empty()
                : Optional.of("the frame has more of them than are checked"));
    }

    private static Optional<String> cut(Span unit) {
        return unit.captured().length() < unit.length() ? Optional.of(unit.cutWords()) : Optional.empty();
    }

    private Optional<String> modelled() {
        return context.frame().provenance() == Provenance.MODELLED
                ? Optional.of("the frame is modelled, nobody saw its bytes") : Optional.empty();
    }
}
