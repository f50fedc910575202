package dev.osiscope.wire;

import dev.osiscope.bytes.BitRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The row of an Internet checksum (RFC 1071), and the rows of what is worked out of it.
///
/// @param checksum   the checksum as it was sent: two bytes, an even number of bytes from the start of what it covers
/// @param status     the verdict, a [ChecksumStatus]; it is worked out, not sent
/// @param calculated what it should be; empty where Wireshark has no such field
public record ChecksumRows(FieldDefinition checksum, FieldDefinition status, Optional<FieldDefinition> calculated) {

    /// How the names of verdicts end, after the name of the checksum.
    public static final String STATUS = ".status";

    /// The rows for `checksum`, where Wireshark has one for what it should be.
    public static ChecksumRows calculated(FieldDefinition checksum) {
        return new ChecksumRows(checksum, status(checksum), Optional.of(new FieldDefinition(
                checksum.id() + "_calculated", "Calculated checksum", checksum.range(), FieldFormat.HEXADECIMAL,
                checksum.reference(), "What the bytes that it covers give; worked out, not sent.")));
    }

    /// The rows for `checksum`, where Wireshark has none for what it should be.
    public static ChecksumRows of(FieldDefinition checksum) {
        return new ChecksumRows(checksum, status(checksum), Optional.empty());
    }

    private static FieldDefinition status(FieldDefinition checksum) {
        return new FieldDefinition(checksum.id() + STATUS, "Checksum status",
                BitRange.ofBytes(checksum.range().firstByte(), 1), FieldFormat.DECIMAL, ChecksumStatus::name,
                checksum.reference(), "Whether the checksum is right; worked out, not sent.");
    }

    /// The rows of what is worked out.
    public List<FieldDefinition> workedOut() {
        return Stream.concat(Stream.of(status), calculated.stream()).toList();
    }
}
