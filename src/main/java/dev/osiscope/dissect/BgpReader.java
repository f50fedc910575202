package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.application.BgpMessages;
import java.util.Optional;

/// Reads messages of BGP that stand one after the other.
final class BgpReader {

    private BgpReader() {}

    /// The layer of the messages that fill `span`.
    ///
    /// @param start where the first message begins
    static Outcome dissect(Span span, int start) {
        FieldWalk walk = new FieldWalk(span).next(BgpFields.CONTINUATION, Math.min(start, span.captured().length()));
        while (walk.left() >= BgpFields.FIXED_LENGTH
                && BgpMessages.length(walk.ahead()) >= BgpFields.FIXED_LENGTH
                && walk.has(BgpMessages.length(walk.ahead()))) {
            walk.whole(BgpFields.MESSAGE, BgpMessages.length(walk.ahead()), BgpReader::message, BgpFields.UNREAD);
        }
        Optional<Stop> stop = walk.left() == 0 ? Optional.empty() : Optional.of(stop(walk));
        walk.whole(BgpFields.MESSAGE, walk.left(), BgpReader::message, BgpFields.UNREAD);
        return new Outcome(new Layer(BgpFields.PROTOCOL, span.source(), span.capturedRange(),
                span.after(span.length()).range(), Optional.of(BgpMessages.read(span.captured())), walk.fields()),
                stop);
    }

    private static Stop stop(FieldWalk walk) {
        boolean told = walk.left() >= BgpFields.FIXED_LENGTH;
        int needed = told ? BgpMessages.length(walk.ahead()) : BgpFields.FIXED_LENGTH;
        return needed < BgpFields.FIXED_LENGTH
                ? walk.after().wrong(BgpFields.PROTOCOL, "the length is %d bytes, less than the header's %d"
                        .formatted(needed, BgpFields.FIXED_LENGTH))
                : walk.after().shortage(BgpFields.PROTOCOL, needed);
    }

    private static String message(FieldWalk walk) {
        walk.next(BgpFields.MARKER).next(BgpFields.LENGTH).next(BgpFields.TYPE);
        String text = walk.text();
        switch (walk.missing().isPresent() ? 0 : walk.last()) {
            case BgpFields.OPEN -> open(walk);
            case BgpFields.UPDATE -> BgpUpdateReader.read(walk);
            case BgpFields.NOTIFICATION -> walk.next(BgpFields.ERROR).next(BgpFields.SUBERROR)
                    .rest(BgpFields.ERROR_DATA);
            case BgpFields.ROUTE_REFRESH -> walk.next(BgpFields.REFRESH_FAMILY).next(BgpFields.REFRESH_TYPE)
                    .next(BgpFields.REFRESH_SUBFAMILY);
            default -> { }
        }
        return text;
    }

    private static void open(FieldWalk walk) {
        walk.next(BgpFields.VERSION).next(BgpFields.AS).next(BgpFields.HOLD_TIME).next(BgpFields.IDENTIFIER)
                .next(BgpFields.PARAMETERS_LENGTH);
        walk.whole(BgpFields.PARAMETERS, walk.last(), BgpReader::parameters, BgpFields.UNREAD);
    }

    private static String parameters(FieldWalk walk) {
        while (second(walk) >= 0) {
            walk.whole(BgpFields.PARAMETER, 2 + second(walk), BgpReader::parameter, BgpFields.PARAMETER_UNKNOWN);
        }
        return "";
    }

    private static String parameter(FieldWalk walk) {
        walk.next(BgpFields.PARAMETER_TYPE);
        boolean capabilities = walk.last() == BgpFields.CAPABILITY;
        String text = walk.text();
        walk.next(BgpFields.PARAMETER_LENGTH);
        while (capabilities && second(walk) >= 0) {
            walk.whole(BgpFields.CAPABILITY_WHOLE, 2 + second(walk), BgpReader::capability,
                    BgpFields.CAPABILITY_UNKNOWN);
        }
        return text;
    }

    private static String capability(FieldWalk walk) {
        walk.next(BgpFields.CAPABILITY_TYPE);
        int type = walk.last();
        String text = walk.text();
        walk.next(BgpFields.CAPABILITY_LENGTH);
        if (type == BgpFields.MULTIPROTOCOL && fits(walk, BgpFields.FAMILY, BgpFields.RESERVED, BgpFields.SUBFAMILY)) {
            walk.next(BgpFields.FAMILY).next(BgpFields.RESERVED).next(BgpFields.SUBFAMILY);
        } else if (type == BgpFields.LONG_NUMBERS && fits(walk, BgpFields.LONG_AS)) {
            walk.next(BgpFields.LONG_AS);
        }
        return text;
    }

    private static boolean fits(FieldWalk walk, FieldDefinition... rows) {
        int length = 0;
        for (FieldDefinition row : rows) {
            length += row.range().byteLength();
        }
        return walk.left() == length;
    }

    /// The length that stands in the second byte, where so much follows; else -1.
    private static int second(FieldWalk walk) {
        int length = walk.has(2) ? walk.ahead().u8(1) : -1;
        return length >= 0 && walk.has(2 + length) ? length : -1;
    }
}
