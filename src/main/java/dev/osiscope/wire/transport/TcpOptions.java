package dev.osiscope.wire.transport;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options read from a header.
///
/// @param options the options in their order
/// @param rest    what follows the last of them: padding after the end of the list, or an option whose
///                length can't be right, with all that comes after it
public record TcpOptions(List<TcpOption> options, Bytes rest) {

    /// Takes a copy of the options.
    public TcpOptions {
        options = List.copyOf(options);
    }

    /// Reads the options that fill `bytes`. Any bytes will do.
    public static TcpOptions read(Bytes bytes) {
        List<TcpOption> options = new ArrayList<>();
        int position = 0;
        int length = lengthAt(bytes, 0);
        while (length > 0) {
            TcpOptionKind kind = new TcpOptionKind(bytes.u8(position));
            int prefix = kind.single() ? 1 : TcpOption.PREFIX_LENGTH;
            options.add(new TcpOption(kind, bytes.slice(position + prefix, length - prefix)));
            position += length;
            boolean ended = kind.equals(TcpOptionKind.END_OF_OPTION_LIST);
            length = ended ? 0 : lengthAt(bytes, position);
        }
        return new TcpOptions(options, bytes.from(position));
    }

    /// Whether the list was read to its end: what is left is padding.
    public boolean complete() {
        return rest.isEmpty() || !options.isEmpty() && options.getLast().equals(TcpOption.END);
    }

    /// The option that would go on beyond the bytes, with as much of its data as is there: for bytes that a capture has
    /// cut.
    public Optional<TcpOption> cut() {
        if (rest.length() < TcpOption.PREFIX_LENGTH || complete()) {
            return Optional.empty();
        }
        boolean goesOn = TcpOptionFields.LENGTH.intIn(rest) > rest.length();
        return goesOn ? Optional.of(new TcpOption(
                new TcpOptionKind(rest.u8(0)), rest.from(TcpOption.PREFIX_LENGTH))) : Optional.empty();
    }

    /// The rows of an option that was cut.
    public List<FieldDefinition> rowsOf(TcpOption cut) {
        return TcpOptionFields.of(cut, TcpOptionFields.LENGTH.intIn(rest));
    }

    /// How many bytes `options` take in a header.
    public static int length(List<TcpOption> options) {
        int length = 0;
        for (TcpOption option : options) {
            length += option.length();
        }
        return length;
    }

    /// The length of the option at `position`; 0 where there is none that fits.
    private static int lengthAt(Bytes bytes, int position) {
        int left = bytes.length() - position;
        if (left == 0 || new TcpOptionKind(bytes.u8(position)).single()) {
            return Math.min(left, 1);
        }
        if (left < TcpOption.PREFIX_LENGTH) {
            return 0;
        }
        int length = TcpOptionFields.LENGTH.intIn(bytes.from(position));
        return length < TcpOption.PREFIX_LENGTH || length > left ? 0 : length;
    }
}
