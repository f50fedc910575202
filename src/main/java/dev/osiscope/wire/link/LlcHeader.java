package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.Optional;
import java.util.Set;

/// A header of logical link control (IEEE 802.2); its diagram stands above [LlcFields].
///
/// @param destination which protocol it is for
/// @param source      which protocol it comes from
/// @param numbered    whether the control takes two bytes: it counts frames or acknowledges them
/// @param control     one byte or two, the first of them the higher; the last two bits of the first are set where the
///                    frame is not numbered
/// @param snap        organization and protocol; there where both access points are SNAP's and the control is 3
public record LlcHeader(
        AccessPoint destination, AccessPoint source, boolean numbered, int control, Optional<Snap> snap)
        implements Header {

    private static final int UNNUMBERED = 3;

    /// @throws IllegalArgumentException where the control is none of a numbered frame, or of one that is not, or
    ///                                  where SNAP is there that should not be, or the reverse
    public LlcHeader {
        if (numbered != numbered(numbered ? control >> Byte.SIZE : control)) {
            throw new IllegalArgumentException("no control of %d bytes: %d".formatted(numbered ? 2 : 1, control));
        }
        boolean snapFollows = !numbered && snapFollows(destination.value(), source.value(), control);
        if (snapFollows != snap.isPresent()) {
            throw new IllegalArgumentException(snapFollows ? "SNAP is missing" : "SNAP can't follow");
        }
    }

    /// The Subnetwork Access Protocol's part.
    ///
    /// @param organization 0 to 2^24-1
    /// @param protocol     0 to 65535
    public record Snap(int organization, int protocol) {

        /// Types of Ethernet's as well, of frames that came over another link (RFC 1042, IEEE 802.1H).
        private static final int TUNNELLED = 0x0000f8;
        private static final int BRIDGES = 0x0080c2;
        private static final Set<Integer> BRIDGED_FRAMES = Set.of(1, 7);

        /// Whether a whole Ethernet frame follows (RFC 2684 section 5.2).
        public boolean bridgesEthernet() {
            return organization == BRIDGES && BRIDGED_FRAMES.contains(protocol);
        }

        /// The EtherType, where the organization says that it is one.
        public Optional<EtherType> type() {
            return organization == 0 || organization == TUNNELLED ? Optional.of(new EtherType(protocol)) : Optional.empty();
        }
    }

    /// How long the header at the start of `header` is in bytes, 3, 4 or 8.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 3 bytes
    public static int length(Bytes header) {
        int control = LlcFields.CONTROL.intIn(header);
        if (numbered(control)) {
            return LlcFields.NUMBERED_LENGTH;
        }
        return snapFollows(LlcFields.DESTINATION.intIn(header), LlcFields.SOURCE.intIn(header), control)
                ? LlcFields.SNAP_LENGTH : LlcFields.FIXED_LENGTH;
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length]
    public static LlcHeader read(Bytes header) {
        int length = length(header);
        return new LlcHeader(
                new AccessPoint(LlcFields.DESTINATION.intIn(header)),
                new AccessPoint(LlcFields.SOURCE.intIn(header)),
                length == LlcFields.NUMBERED_LENGTH,
                control(length).intIn(header),
                length != LlcFields.SNAP_LENGTH ? Optional.empty()
                        : Optional.of(new Snap(LlcFields.ORGANIZATION.intIn(header), LlcFields.TYPE.intIn(header))));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        int length = snap.isPresent() ? LlcFields.SNAP_LENGTH
                : numbered ? LlcFields.NUMBERED_LENGTH : LlcFields.FIXED_LENGTH;
        BytesBuilder builder = new BytesBuilder(length)
                .put(LlcFields.DESTINATION.range(), destination.value())
                .put(LlcFields.SOURCE.range(), source.value())
                .put(control(length).range(), control);
        snap.ifPresent(part -> builder
                .put(LlcFields.ORGANIZATION.range(), part.organization())
                .put(LlcFields.TYPE.range(), part.protocol()));
        return builder.build();
    }

    @Override
    public Protocol protocol() {
        return LlcFields.PROTOCOL;
    }

    /// Whether a frame whose control begins with this byte is numbered.
    private static boolean numbered(int first) {
        return (first & UNNUMBERED) != UNNUMBERED;
    }

    private static boolean snapFollows(int destination, int source, int control) {
        return control == UNNUMBERED && destination == AccessPoint.SNAP.value()
                && source == AccessPoint.SNAP.value();
    }

    private static FieldDefinition control(int length) {
        return length == LlcFields.NUMBERED_LENGTH ? LlcFields.NUMBERED_CONTROL : LlcFields.CONTROL;
    }
}
