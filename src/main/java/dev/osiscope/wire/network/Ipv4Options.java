package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/// The options read from an IPv4 header.
///
/// @param options the options in their order
/// @param rest    what follows the last of them: padding after the end of the list, or an option whose
///                length can't be right, with all that comes after it
public record Ipv4Options(List<Ipv4Option> options, Bytes rest) {

    /// Takes a copy of the options.
    public Ipv4Options {
        options = List.copyOf(options);
    }

    /// Reads the options that fill `bytes`. Any bytes will do.
    public static Ipv4Options read(Bytes bytes) {
        List<Ipv4Option> options = new ArrayList<>();
        int position = 0;
        int length = lengthAt(bytes, 0);
        while (length > 0) {
            int type = bytes.u8(position);
            int prefix = Ipv4Option.single(type) ? 1 : Ipv4Option.PREFIX_LENGTH;
            options.add(new Ipv4Option(type, bytes.slice(position + prefix, length - prefix)));
            position += length;
            length = type == Ipv4Option.END.type() ? 0 : lengthAt(bytes, position);
        }
        return new Ipv4Options(options, bytes.from(position));
    }

    /// Whether the list was read to its end: what is left is padding.
    public boolean complete() {
        return rest.isEmpty() || !options.isEmpty() && options.getLast().equals(Ipv4Option.END);
    }

    /// How many bytes `options` take in a header.
    public static int length(List<Ipv4Option> options) {
        int length = 0;
        for (Ipv4Option option : options) {
            length += option.length();
        }
        return length;
    }

    /// Whether enough of the options is there to see each one's type and length, so that it is known where the
    /// packet goes.
    ///
    /// @param captured the options as far as they are there
    /// @param length   how many bytes they take
    public static boolean visible(Bytes captured, int length) {
        int position = 0;
        while (position < length) {
            int left = captured.length() - position;
            boolean ends = left > 0 && captured.u8(position) == Ipv4Option.END.type();
            boolean single = left > 0 && Ipv4Option.single(captured.u8(position));
            if (ends || left < (single ? 1 : Ipv4Option.PREFIX_LENGTH)) {
                return ends;
            }
            int size = single ? 1 : Ipv4OptionFields.LENGTH.intIn(captured.from(position));
            position += single || size >= Ipv4Option.PREFIX_LENGTH ? size : length;
        }
        return true;
    }

    /// The length of the option at `position`; 0 where there is none that fits.
    private static int lengthAt(Bytes bytes, int position) {
        int left = bytes.length() - position;
        if (left == 0 || Ipv4Option.single(bytes.u8(position))) {
            return Math.min(left, 1);
        }
        if (left < Ipv4Option.PREFIX_LENGTH) {
            return 0;
        }
        int length = Ipv4OptionFields.LENGTH.intIn(bytes.from(position));
        return length < Ipv4Option.PREFIX_LENGTH || length > left ? 0 : length;
    }
}
