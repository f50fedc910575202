package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The options read from an extension header of IPv6 (RFC 8200 section 4.2).
///
/// @param options the options in their order
/// @param rest    what follows the last of them: an option whose length can't be right
public record Ipv6Options(List<Ipv6Option> options, Bytes rest) {

    /// Takes a copy of the options.
    public Ipv6Options {
        options = List.copyOf(options);
    }

    /// Reads the options that fill `bytes`. Any bytes will do.
    public static Ipv6Options read(Bytes bytes) {
        List<Ipv6Option> options = new ArrayList<>();
        int position = 0;
        int length = lengthAt(bytes, 0);
        while (length > 0) {
            options.add(new Ipv6Option(bytes.slice(position, length)));
            position += length;
            length = lengthAt(bytes, position);
        }
        return new Ipv6Options(options, bytes.from(position));
    }

    /// The length that a jumbo payload option says; empty where there is none.
    OptionalLong jumboLength() {
        return options.stream().filter(option -> option.type() == Ipv6OptionFields.JUMBO
                        && option.bytes().length() == Ipv6OptionFields.JUMBO_LENGTH.range().endByte())
                .mapToLong(option -> Ipv6OptionFields.JUMBO_LENGTH.in(option.bytes())).findFirst();
    }

    /// The address that a home address option says; empty where there is none.
    Optional<IpAddress> homeAddress() {
        return options.stream().filter(option -> option.type() == Ipv6OptionFields.HOME
                        && option.bytes().length() == Ipv6OptionFields.HOME_ADDRESS.range().endByte())
                .map(option -> new IpAddress(option.bytes().slice(Ipv6OptionFields.HOME_ADDRESS.range()))).findFirst();
    }

    /// The length of the option at `position`; 0 where there is none that fits.
    private static int lengthAt(Bytes bytes, int position) {
        int left = bytes.length() - position;
        if (left == 0 || bytes.u8(position) == Ipv6OptionFields.PAD) {
            return Math.min(left, 1);
        }
        if (left < Ipv6OptionFields.PREFIX_LENGTH) {
            return 0;
        }
        int length = Ipv6OptionFields.PREFIX_LENGTH + Ipv6OptionFields.LENGTH.intIn(bytes.from(position));
        return length > left ? 0 : length;
    }
}
