package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What was found of a checksum.
///
/// @param status  the verdict
/// @param right   what the checksum should be, 0 to 65535; empty where that isn't known
/// @param text    the verdict in a word or two
/// @param meaning what it says, in one line
record ChecksumVerdict(ChecksumStatus status, OptionalInt right, String text, String meaning) {

    /// What is said of one that the sender's network card was to complete.
    static final String LEFT_TO_CARD = "Left to the card";

    /// The checksum is what it should be.
    static ChecksumVerdict good(int right) {
        return of(ChecksumStatus.GOOD, right, "It is what the bytes that it covers give: none of them was damaged.");
    }

    /// The checksum should be another.
    static ChecksumVerdict bad(int found, int right) {
        return of(ChecksumStatus.BAD, right, "The bytes that it covers give 0x%04x: %s.".formatted(right, found == 0
                ? "one of them was damaged, or the sender left the checksum to its network card (offload)"
                : "at least one of them was damaged, and a receiver drops them"));
    }

    /// The sender's network card was to complete the checksum, behind the place where the frame was captured.
    static ChecksumVerdict leftToCard(int right) {
        return new ChecksumVerdict(ChecksumStatus.UNVERIFIED, OptionalInt.of(right), LEFT_TO_CARD,
                ("The sender left it to its network card (offload). It has only the pseudo-header's sum yet;"
                        + " with the rest, which a card would add, it is 0x%04x.").formatted(right));
    }

    /// The checksum can't be checked.
    ///
    /// @param why the reason, as a clause
    static ChecksumVerdict unverified(String why) {
        return of(ChecksumStatus.UNVERIFIED, "It can't be checked: " + why + ".");
    }

    /// There is none.
    ///
    /// @param allowed whether there need be none
    static ChecksumVerdict absent(boolean allowed) {
        return allowed ? of(ChecksumStatus.NOT_PRESENT, "The sender worked none out; UDP over IPv4 need not have one.")
                : of(ChecksumStatus.ILLEGAL, "The sender worked none out; over IPv6 only tunnels may do so (RFC 6935).");
    }

    /// There is none, and there need be none.
    static ChecksumVerdict none() {
        return of(ChecksumStatus.NOT_PRESENT, "The sender worked none out.");
    }

    private static ChecksumVerdict of(ChecksumStatus status, int right, String meaning) {
        return new ChecksumVerdict(status, OptionalInt.of(right), status.text(), meaning);
    }

    private static ChecksumVerdict of(ChecksumStatus status, String meaning) {
        return new ChecksumVerdict(status, OptionalInt.empty(), status.text(), meaning);
    }

    /// The fields that tell it.
    ///
    /// @param range where the checksum stands
    List<Field> fields(ChecksumRows rows, BitRange range) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(rows.status().saying(meaning), range, new FieldValue.Unsigned(status.value()),
                status.value() + " " + text, List.of()));
        right.ifPresent(sum -> rows.calculated().ifPresent(row -> {
            FieldValue value = new FieldValue.Unsigned(sum);
            fields.add(new Field(row, range, value, List.of()));
        }));
        return fields;
    }
}
