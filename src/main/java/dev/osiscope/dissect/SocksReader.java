package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.SocksFields;
import dev.osiscope.wire.application.SocksMessage;
import java.util.List;
import java.util.Optional;

/// Reads the messages of SOCKS that one segment brings.
final class SocksReader {

    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int FAILURE = 0xff;
    private static final int LOWEST_BYTE = 0xff;

    private final FieldWalk walk;

    private SocksReader(Span span) {
        walk = new FieldWalk(span);
    }

    /// The layer of these messages, one after the other at the start of `span`.
    static Outcome dissect(Span span, List<SocksPart> parts) {
        SocksReader reader = new SocksReader(span);
        parts.forEach(reader::read);
        Optional<Integer> missing = reader.walk.missing();
        List<Field> fields = reader.walk.rest(SocksFields.DATA).fields();
        Layer layer = new Layer(SocksFields.PROTOCOL, span.source(), span.capturedRange(),
                span.after(span.length()).range(), Optional.of(SocksMessage.read(span.captured())), fields);
        return new Outcome(layer, missing.map(needed -> span.shortage(SocksFields.PROTOCOL, needed)));
    }

    private void read(SocksPart part) {
        switch (part) {
            case REQUEST_4 -> request4();
            case REPLY_4 -> walk.next(SocksFields.VERSION).next(SocksFields.RESULT).next(SocksFields.REMOTE_PORT)
                    .next(SocksFields.REMOTE_ADDRESS);
            case METHODS -> methods();
            case CHOICE -> walk.next(SocksFields.VERSION).next(SocksFields.ACCEPTED);
            case PASSWORD -> password();
            case PASSWORD_REPLY -> walk.next(SocksFields.SUBVERSION).next(SocksFields.STATUS);
            case TOKEN, TOKEN_REPLY -> token();
            case COMMAND -> address(SocksFields.COMMAND, SocksFields.PORT);
            case REPLY -> address(SocksFields.RESULT, SocksFields.PORT);
            case BOUND -> address(SocksFields.RESULT, SocksFields.REMOTE_HOST_PORT);
            case OTHER -> { }
        }
    }

    private void request4() {
        walk.next(SocksFields.VERSION).next(SocksFields.COMMAND).next(SocksFields.REMOTE_PORT);
        long address = walk.has(Integer.BYTES) ? walk.ahead().u32(0) : 0;
        boolean named = address > 0 && address <= LOWEST_BYTE;
        walk.next(SocksFields.REMOTE_ADDRESS);
        ended(SocksFields.USER);
        if (named) {
            ended(SocksFields.NAME_4A);
        }
    }

    /// A text that a zero ends.
    private void ended(FieldDefinition row) {
        Bytes ahead = walk.ahead();
        int length = 0;
        while (length < ahead.length() && ahead.u8(length) != 0) {
            length++;
        }
        walk.next(row, length).next(SocksFields.END);
    }

    private void methods() {
        walk.next(SocksFields.VERSION).next(SocksFields.METHOD_COUNT);
        for (int left = walk.last(); left > 0 && walk.has(1); left--) {
            walk.next(SocksFields.METHOD);
        }
    }

    private void password() {
        walk.next(SocksFields.SUBVERSION).next(SocksFields.LENGTH);
        walk.next(SocksFields.USER, walk.last()).next(SocksFields.LENGTH);
        walk.next(SocksFields.PASSWORD, walk.last());
    }

    private void token() {
        walk.next(SocksFields.SUBVERSION).next(SocksFields.GSSAPI_COMMAND);
        if (walk.last() != FAILURE) {
            walk.next(SocksFields.GSSAPI_LENGTH);
            walk.next(SocksFields.GSSAPI_DATA, walk.last());
        }
    }

    private void address(FieldDefinition says, FieldDefinition port) {
        walk.next(SocksFields.VERSION).next(says).next(SocksFields.RESERVED).next(SocksFields.ADDRESS_TYPE);
        switch (walk.last()) {
            case IPV4 -> walk.next(SocksFields.REMOTE_ADDRESS);
            case IPV6 -> walk.next(SocksFields.REMOTE_ADDRESS_6);
            case NAME -> {
                walk.next(SocksFields.LENGTH);
                walk.next(SocksFields.NAME, walk.last());
            }
            default -> { }
        }
        walk.next(port);
    }
}
