package dev.osiscope.bytes;

/// The Internet checksum: the 16-bit one's complement of the one's complement sum of all 16-bit words
/// (RFC 1071). Feed it the parts that it covers, in order, then ask for the [#value()].
///
/// A part of odd length is padded with a zero byte, as RFC 1071 section 4.1 has it; so only the last
/// part may be odd.
public final class InternetChecksum {

    private long sum;

    /// Adds all of `part`.
    public InternetChecksum add(Bytes part) {
        sum += part.sumOfWords();
        return this;
    }

    /// Adds one 16-bit word.
    public InternetChecksum add(int word) {
        sum += word & 0xffff;
        return this;
    }

    /// The sum so far, folded to 16 bits and not complemented, 0 to 65535: what a sender leaves in the checksum field
    /// where its network card is to go on from there.
    public int partial() {
        return value() ^ 0xffff;
    }

    /// The checksum to put into a header whose checksum field was zero, 0 to 65535. Over a unit with its
    /// checksum in place it is 0 where the checksum is right.
    public int value() {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return (int) ~folded & 0xffff;
    }
}
