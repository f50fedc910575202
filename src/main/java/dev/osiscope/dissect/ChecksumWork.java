package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.PseudoHeader;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.UdpFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an Internet checksum comes about, word by word (RFC 1071; with the pseudo-header RFC 9293 section 3.1, RFC 768, RFC 8200
/// section 8.1). Immutable.
///
/// The words are added; what does not fit into 16 bits is carried round and added again; the complement of that is the checksum.
public final class ChecksumWork {

    private static final int WORD = 2;
    private static final int LOW = 0xffff;
    private static final Map<Protocol, IpProtocol> WITH_PSEUDO_HEADER = Map.of(
            TcpFields.PROTOCOL, IpProtocol.TCP, UdpFields.PROTOCOL, IpProtocol.UDP, Icmpv6Fields.PROTOCOL, IpProtocol.ICMPV6);

    private final Layer layer;
    private final Field checksum;
    private final Field status;
    private final Bytes pseudo;
    private final int start;
    private final Bytes unit;
    private final long[] sums;

    /// A word that is added.
    ///
    /// @param pseudo whether it is one of the pseudo-header
    /// @param range  its bytes in the layer's source; in the pseudo-header, for one of that. A last byte alone is followed by zeros
    /// @param value  the word as it is added, 0 to 65535
    /// @param zeroed whether it is the checksum itself, which counts as zero
    /// @param sum    what all words up to this one give, with their carries
    public record Word(boolean pseudo, BitRange range, int value, boolean zeroed, long sum) {}

    /// A carry that is added again.
    ///
    /// @param carry  what stood above the 16 bits
    /// @param low    the 16 bits
    /// @param result their sum; it may have a carry again
    public record Fold(int carry, int low, long result) {}

    private ChecksumWork(Layer layer, Field checksum, Field status, Bytes pseudo, Bytes unit) {
        this.layer = layer;
        this.checksum = checksum;
        this.status = status;
        this.pseudo = pseudo;
        this.unit = unit;
        start = layer.range().firstByte();
        sums = new long[Math.ceilDiv(pseudo.length(), WORD) + Math.ceilDiv(unit.length(), WORD)];
        long sum = 0;
        for (int index = 0; index < sums.length; index++) {
            sum += value(index);
            sums[index] = sum;
        }
    }

    /// That of the layer at `index`; empty where it has none, or where nobody can work it out: its status says why.
    public static Optional<ChecksumWork> of(List<Layer> layers, int index) {
        Layer layer = layers.get(index);
        Optional<Field> status = status(layer).filter(ChecksumWork::canBeWorkedOut);
        Optional<Field> checksum = status.flatMap(verdict -> layer.fields().stream()
                .filter(field -> verdict.id().equals(field.id() + ChecksumRows.STATUS)).findFirst());
        Optional<CarryingPacket> packet = CarryingPacket.of(layers.subList(0, index));
        IpProtocol carried = WITH_PSEUDO_HEADER.get(layer.protocol());
        if (checksum.isEmpty() || carried != null && packet.isEmpty()) {
            return Optional.empty();
        }
        Bytes unit = unit(layer);
        Bytes pseudo = carried == null ? Bytes.EMPTY : packet
                .map(found -> new PseudoHeader(found.source(), found.destination(), carried, unit.length()).encode()).orElseThrow();
        return Optional.of(new ChecksumWork(layer, checksum.get(), status.get(), pseudo, unit));
    }

    /// The field that says of the layer's checksum whether it is right; empty where it has none.
    public static Optional<Field> status(Layer layer) {
        return layer.fields().stream().filter(field -> field.id().endsWith(".checksum" + ChecksumRows.STATUS)).findFirst();
    }

    /// Where all that it covers is here; of one that was left to the card, it is too.
    private static boolean canBeWorkedOut(Field status) {
        return status.value() instanceof FieldValue.Unsigned(long value)
                && (value == ChecksumStatus.GOOD.value() || value == ChecksumStatus.BAD.value() || isLeftToCard(status));
    }

    private static boolean isLeftToCard(Field status) {
        return status.text().endsWith(ChecksumVerdict.LEFT_TO_CARD);
    }

    /// The bytes that are covered: of IPv4 its header, else the header and all that it carries.
    private static Bytes unit(Layer layer) {
        int from = layer.range().firstByte();
        int end = layer.protocol().equals(Ipv4Fields.PROTOCOL) ? layer.range().endByte()
                : Math.max(layer.range().endByte(), layer.payload().endByte());
        return layer.source().bytes().from(from).atMost(end - from);
    }

    /// The layer that has it.
    public Layer layer() {
        return layer;
    }

    /// The checksum as it was sent.
    public Field checksum() {
        return checksum;
    }

    /// Whether it is right, and what to think of it.
    public Field status() {
        return status;
    }

    /// The checksum as it was sent, 0 to 65535.
    public int found() {
        return (int) layer.source().bytes().unsigned(checksum.range());
    }

    /// Whether it is the sum of the pseudo-header alone: the sender has left the rest to its network card.
    public boolean leftToCard() {
        return isLeftToCard(status);
    }

    /// Whether the checksum that was sent says the same as the one that was worked out: of zero there are two forms.
    public boolean matches() {
        return found() % LOW == result() % LOW;
    }

    /// How many words are added.
    public int size() {
        return sums.length;
    }

    /// How many of them are the pseudo-header's: the first ones.
    public int pseudoSize() {
        return pseudo.length() / WORD;
    }

    /// The word at `index`.
    public Word word(int index) {
        boolean ofPseudo = index < pseudoSize();
        int from = (ofPseudo ? index : index - pseudoSize()) * WORD;
        int count = Math.min(WORD, (ofPseudo ? pseudo : unit).length() - from);
        return new Word(ofPseudo, BitRange.ofBytes(ofPseudo ? from : start + from, count), value(index), isChecksum(index),
                sums[index]);
    }

    private boolean isChecksum(int index) {
        return index >= pseudoSize() && start + (index - pseudoSize()) * WORD == checksum.range().firstByte();
    }

    private int value(int index) {
        if (isChecksum(index)) {
            return 0;
        }
        Bytes from = index < pseudoSize() ? pseudo : unit;
        int at = (index < pseudoSize() ? index : index - pseudoSize()) * WORD;
        return at + 1 < from.length() ? from.u16(at) : from.u8(at) << Byte.SIZE;
    }

    /// What all words give, with their carries.
    public long sum() {
        return sums[sums.length - 1];
    }

    /// The carries that are added again, one after the other; none where the sum fits into 16 bits.
    public List<Fold> folds() {
        List<Fold> folds = new ArrayList<>();
        for (long left = sum(); left > LOW; left = folds.getLast().result()) {
            folds.add(new Fold((int) (left >>> Short.SIZE), (int) left & LOW, (left >>> Short.SIZE) + (left & LOW)));
        }
        return folds;
    }

    /// The sum with its carries added.
    public int folded() {
        List<Fold> folds = folds();
        return (int) (folds.isEmpty() ? sum() : folds.getLast().result());
    }

    /// Its complement.
    public int complement() {
        return ~folded() & LOW;
    }

    /// What the checksum should be: the complement, of UDP with the other form of zero, because 0 means there that there is none.
    public int result() {
        return complement() == 0 && layer.protocol().equals(UdpFields.PROTOCOL) ? LOW : complement();
    }

    /// The source's bytes with the right checksum in its place.
    public Bytes corrected() {
        return layer.source().bytes().with(checksum.range(), result());
    }
}
