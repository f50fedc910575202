package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.bytes.InternetChecksum;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.List;
import java.util.Optional;

/// An IPv4 header (RFC 791 section 3.1); its bit diagram stands above [Ipv4Fields].
///
/// @param dscp            differentiated services code point, 0 to 63
/// @param ecn             explicit congestion notification, 0 to 3
/// @param totalLength     of the packet in bytes, header included, 0 to 65535; 0 where the network card was
///                        left to cut the packet up
/// @param identification  0 to 65535
/// @param flags           the flags
/// @param fragmentOffset  in units of 8 bytes, 0 to 8191
/// @param timeToLive      0 to 255
/// @param payloadProtocol what the packet carries
/// @param checksum        0 to 65535
/// @param source          an IPv4 address
/// @param destination     an IPv4 address
/// @param options         the options in their order
/// @param padding         what fills the header up after the options; zeros, unless its sender broke the rules
public record Ipv4Header(
        int dscp,
        int ecn,
        int totalLength,
        int identification,
        Ipv4Flags flags,
        int fragmentOffset,
        int timeToLive,
        IpProtocol payloadProtocol,
        int checksum,
        IpAddress source,
        IpAddress destination,
        List<Ipv4Option> options,
        Bytes padding)
        implements Header {

    /// The version that its first four bits say.
    public static final int VERSION = 4;

    private static final int WORD = 4;
    private static final int LONGEST = 15 * WORD;

    /// Takes a copy of the options.
    ///
    /// @throws IllegalArgumentException where the header would not be 5 to 15 whole words of 4 bytes, or an
    ///                                  address is none of IPv4
    public Ipv4Header {
        options = List.copyOf(options);
        int length = Ipv4Fields.FIXED_LENGTH + Ipv4Options.length(options) + padding.length();
        if (length % WORD != 0 || length > LONGEST) {
            throw new IllegalArgumentException("an IPv4 header can't have " + length + " bytes");
        }
        if (!source.ipv4() || !destination.ipv4()) {
            throw new IllegalArgumentException("not IPv4: " + source + ", " + destination);
        }
    }

    /// The header of an unfragmented packet without options that carries `payloadLength` bytes, with the
    /// right checksum, a TTL of 64 and "don't fragment" set, as Linux sends TCP.
    public static Ipv4Header of(
            IpAddress source, IpAddress destination, IpProtocol payloadProtocol, int identification,
            int payloadLength) {
        return new Ipv4Header(0, 0, Ipv4Fields.FIXED_LENGTH + payloadLength, identification,
                Ipv4Flags.DO_NOT_FRAGMENT, 0, 64, payloadProtocol, 0, source, destination, List.of(), Bytes.EMPTY)
                .withChecksum();
    }

    /// How long the header says it is in bytes, 0 to 60; less than 20 can't be.
    ///
    /// @throws IndexOutOfBoundsException where it does not reach to the header length
    public static int length(Bytes header) {
        return Ipv4Fields.HEADER_LENGTH.intIn(header) * WORD;
    }

    /// Reads a whole header; `header` ends where its header length says.
    ///
    /// @throws IllegalArgumentException  where it is not of version 4 or its length not its header length
    /// @throws IndexOutOfBoundsException where it is shorter than the fixed part
    public static Ipv4Header read(Bytes header) {
        if (Ipv4Fields.VERSION.in(header) != VERSION
                || length(header) != header.length()) {
            throw new IllegalArgumentException("not a whole IPv4 header: " + header);
        }
        Ipv4Options options = Ipv4Options.read(header.from(Ipv4Fields.FIXED_LENGTH));
        return new Ipv4Header(
                Ipv4Fields.DSCP.intIn(header),
                Ipv4Fields.ECN.intIn(header),
                Ipv4Fields.TOTAL_LENGTH.intIn(header),
                Ipv4Fields.IDENTIFICATION.intIn(header),
                new Ipv4Flags(Ipv4Fields.FLAGS.intIn(header)),
                Ipv4Fields.FRAGMENT_OFFSET.intIn(header),
                Ipv4Fields.TIME_TO_LIVE.intIn(header),
                new IpProtocol(Ipv4Fields.PAYLOAD_PROTOCOL.intIn(header)),
                Ipv4Fields.CHECKSUM.intIn(header),
                new IpAddress(header.slice(Ipv4Fields.SOURCE.range())),
                new IpAddress(header.slice(Ipv4Fields.DESTINATION.range())),
                options.options(),
                options.rest());
    }

    /// The header as bytes, with the checksum it holds. See [#withChecksum()] for the right one.
    @Override
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(headerLength())
                .put(Ipv4Fields.VERSION.range(), VERSION)
                .put(Ipv4Fields.HEADER_LENGTH.range(), headerLength() / WORD)
                .put(Ipv4Fields.DSCP.range(), dscp)
                .put(Ipv4Fields.ECN.range(), ecn)
                .put(Ipv4Fields.TOTAL_LENGTH.range(), totalLength)
                .put(Ipv4Fields.IDENTIFICATION.range(), identification)
                .put(Ipv4Fields.FLAGS.range(), flags.bits())
                .put(Ipv4Fields.FRAGMENT_OFFSET.range(), fragmentOffset)
                .put(Ipv4Fields.TIME_TO_LIVE.range(), timeToLive)
                .put(Ipv4Fields.PAYLOAD_PROTOCOL.range(), payloadProtocol.value())
                .put(Ipv4Fields.CHECKSUM.range(), checksum)
                .put(Ipv4Fields.SOURCE.range().firstByte(), source.bytes())
                .put(Ipv4Fields.DESTINATION.range().firstByte(), destination.bytes());
        int position = Ipv4Fields.FIXED_LENGTH;
        for (Ipv4Option option : options) {
            builder.put(position, option.encode());
            position += option.length();
        }
        return builder.put(position, padding).build();
    }

    /// The same header with the right checksum.
    public Ipv4Header withChecksum() {
        return withChecksum(new InternetChecksum().add(withChecksum(0).encode()).value());
    }

    /// How long the header is in bytes, 20 to 60.
    public int headerLength() {
        return Ipv4Fields.FIXED_LENGTH + Ipv4Options.length(options) + padding.length();
    }

    /// Where the packet is to arrive in the end: the last station of a source route that it has not finished
    /// (RFC 791 section 3.1), otherwise its destination.
    public IpAddress finalDestination() {
        for (Ipv4Option option : options) {
            Optional<IpAddress> station = option.lastStation();
            if (station.isPresent()) {
                return station.get();
            }
        }
        return destination;
    }

    /// Whether this is a fragment other than the first: its data begins in the middle of something.
    public boolean laterFragment() {
        return fragmentOffset != 0;
    }

    @Override
    public Protocol protocol() {
        return Ipv4Fields.PROTOCOL;
    }

    private Ipv4Header withChecksum(int value) {
        return new Ipv4Header(dscp, ecn, totalLength, identification, flags, fragmentOffset, timeToLive,
                payloadProtocol, value, source, destination, options, padding);
    }
}
