package dev.osiscope.wire.transport;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.PseudoHeader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A TCP header (RFC 9293 section 3.1); its bit diagram stands above [TcpFields].
///
/// @param sourcePort           0 to 65535
/// @param destinationPort      0 to 65535
/// @param sequenceNumber       as on the wire, 0 to 2^32-1
/// @param acknowledgmentNumber as on the wire, 0 to 2^32-1; counts only while ACK is set
/// @param flags                the reserved bits and the flags
/// @param window               before it is scaled, 0 to 65535
/// @param checksum             0 to 65535; what was not captured of it is 0
/// @param urgentPointer        0 to 65535; counts only while URG is set; what was not captured of it is 0
/// @param options              the options in their order, as far as they were captured
/// @param padding              what fills the header up after the options; zeros, unless its sender broke the rules
///                             or the capture cut an option in two
/// @param headerLength         how long its data offset says it is in bytes, captured or not: 20 to 60, or 0 to 16
///                             where that can't be right
/// @param captured             how many of its bytes were captured, 16 to 60
/// @param fit                  whether it can be as long as that
public record TcpHeader(
        int sourcePort,
        int destinationPort,
        long sequenceNumber,
        long acknowledgmentNumber,
        TcpFlags flags,
        int window,
        int checksum,
        int urgentPointer,
        List<TcpOption> options,
        Bytes padding,
        int headerLength,
        int captured,
        HeaderFit fit)
        implements Header {

    private static final int WORD = 4;
    private static final int LONGEST = 15 * WORD;

    /// Takes a copy of the options.
    ///
    /// @throws IllegalArgumentException where the header would not be 5 to 15 whole words of 4 bytes (less than 5 where
    ///                                  it is too short), or where what was captured of it would not end with the last
    ///                                  option or the padding
    public TcpHeader {
        options = List.copyOf(options);
        int end = TcpFields.FIXED_LENGTH + TcpOptions.length(options) + padding.length();
        boolean ends = captured == end
                || end == TcpFields.FIXED_LENGTH && captured >= TcpFields.TELLING_LENGTH && captured < end;
        boolean holds = fit == HeaderFit.TOO_SHORT
                ? headerLength < TcpFields.FIXED_LENGTH && end == TcpFields.FIXED_LENGTH : headerLength >= end;
        if (headerLength % WORD != 0 || headerLength > LONGEST || !holds || !ends) {
            throw new IllegalArgumentException(
                    "a TCP header can't have %d bytes, %d captured".formatted(headerLength, captured));
        }
    }

    /// A whole header.
    public TcpHeader(
            int sourcePort, int destinationPort, long sequenceNumber, long acknowledgmentNumber, TcpFlags flags,
            int window, int checksum, int urgentPointer, List<TcpOption> options, Bytes padding) {
        this(sourcePort, destinationPort, sequenceNumber, acknowledgmentNumber, flags, window, checksum,
                urgentPointer, options, padding, length(options, padding), length(options, padding),
                HeaderFit.FITS);
    }

    private static int length(List<TcpOption> options, Bytes padding) {
        return TcpFields.FIXED_LENGTH + TcpOptions.length(options) + padding.length();
    }

    /// A header with these values, its options ended and filled up with zeros where they need it; checksum and
    /// urgent pointer are 0.
    public static TcpHeader of(
            int sourcePort, int destinationPort, long sequenceNumber, long acknowledgmentNumber,
            TcpFlags flags, int window, List<TcpOption> options) {
        int spare = -TcpOptions.length(options) & WORD - 1;
        List<TcpOption> ended = new ArrayList<>(options);
        ended.addAll(Collections.nCopies(Math.min(spare, 1), TcpOption.END));
        return new TcpHeader(sourcePort, destinationPort, sequenceNumber, acknowledgmentNumber, flags, window,
                0, 0, ended, new BytesBuilder(Math.max(spare - 1, 0)).build());
    }

    /// The same header between other ports.
    public TcpHeader withPorts(int source, int destination) {
        return new TcpHeader(source, destination, sequenceNumber, acknowledgmentNumber, flags, window, checksum,
                urgentPointer, options, padding, headerLength, captured, fit);
    }

    /// How long the header says it is in bytes, 0 to 60; less than 20 can't be.
    ///
    /// @throws IndexOutOfBoundsException where it does not reach to the data offset
    public static int length(Bytes header) {
        return TcpFields.HEADER_LENGTH.intIn(header) * WORD;
    }

    /// Reads a header; `header` ends where its data offset says, or where the capture cut it.
    ///
    /// @throws IllegalArgumentException  where it is longer than its data offset says
    /// @throws IndexOutOfBoundsException where it does not reach to the end of the window
    public static TcpHeader read(Bytes header) {
        if (header.length() > length(header)) {
            throw new IllegalArgumentException("longer than the data offset says: " + header);
        }
        return read(header, HeaderFit.FITS);
    }

    /// Reads a header whose data offset can't be right: one that is too short up to the end of its fixed part, one that
    /// reaches beyond its segment up to the end of that, or where the capture cut it.
    ///
    /// @throws IllegalArgumentException  where it is longer, or not of this kind
    /// @throws IndexOutOfBoundsException where it does not reach to the end of the window
    public static TcpHeader readUnfit(Bytes header, HeaderFit fit) {
        return read(header, fit);
    }

    private static TcpHeader read(Bytes header, HeaderFit fit) {
        Bytes known = header.atMost(TcpFields.FIXED_LENGTH);
        Bytes fixed = new BytesBuilder(TcpFields.FIXED_LENGTH).put(0, known).build();
        TcpOptions options = TcpOptions.read(header.from(known.length()));
        return new TcpHeader(
                TcpFields.SOURCE_PORT.intIn(header),
                TcpFields.DESTINATION_PORT.intIn(header),
                TcpFields.SEQUENCE_NUMBER.in(header),
                TcpFields.ACKNOWLEDGMENT_NUMBER.in(header),
                new TcpFlags(TcpFields.FLAGS.intIn(header)),
                TcpFields.WINDOW.intIn(header),
                TcpFields.CHECKSUM.intIn(fixed),
                TcpFields.URGENT_POINTER.intIn(fixed),
                options.options(),
                options.rest(),
                length(header),
                header.length(),
                fit);
    }

    /// The header as bytes, with the checksum it holds, as far as it was captured. See [#withChecksum] for the right
    /// checksum.
    @Override
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(Math.max(headerLength, TcpFields.FIXED_LENGTH))
                .put(TcpFields.SOURCE_PORT.range(), sourcePort)
                .put(TcpFields.DESTINATION_PORT.range(), destinationPort)
                .put(TcpFields.SEQUENCE_NUMBER.range(), sequenceNumber)
                .put(TcpFields.ACKNOWLEDGMENT_NUMBER.range(), acknowledgmentNumber)
                .put(TcpFields.HEADER_LENGTH.range(), headerLength / WORD)
                .put(TcpFields.FLAGS.range(), flags.bits())
                .put(TcpFields.WINDOW.range(), window)
                .put(TcpFields.CHECKSUM.range(), checksum)
                .put(TcpFields.URGENT_POINTER.range(), urgentPointer);
        int position = TcpFields.FIXED_LENGTH;
        for (TcpOption option : options) {
            builder.put(position, option.encode());
            position += option.length();
        }
        return builder.put(position, padding).build().atMost(captured);
    }

    /// The same header with the checksum that is right between these addresses and before this payload. It must be
    /// whole.
    public TcpHeader withChecksum(IpAddress source, IpAddress destination, Bytes payload) {
        Bytes unsummed = withChecksum(0).encode();
        return withChecksum(new PseudoHeader(source, destination, IpProtocol.TCP, unsummed.length() + payload.length())
                .sum()
                .add(unsummed)
                .add(payload)
                .value());
    }

    /// Whether all of it is there and was captured.
    public boolean isWhole() {
        return fits() && captured == headerLength;
    }

    /// Whether it can be as long as its data offset says.
    public boolean fits() {
        return fit == HeaderFit.FITS;
    }

    /// The first option of this kind.
    public Optional<TcpOption> option(TcpOptionKind kind) {
        for (TcpOption option : options) {
            if (option.kind().equals(kind)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /// As [#option(TcpOptionKind)]; where the last one was cut in two, with as much of its data as is there.
    public Optional<TcpOption> optionOrPart(TcpOptionKind kind) {
        Optional<TcpOption> part = isWhole() ? Optional.empty() : new TcpOptions(options, padding).cut();
        return option(kind).or(() -> part.filter(cut -> cut.kind().equals(kind)));
    }

    @Override
    public Protocol protocol() {
        return TcpFields.PROTOCOL;
    }

    /// The same header with another checksum, right or wrong, 0 to 65535.
    public TcpHeader withChecksum(int value) {
        return new TcpHeader(sourcePort, destinationPort, sequenceNumber, acknowledgmentNumber, flags, window,
                value, urgentPointer, options, padding, headerLength, captured, fit);
    }
}
