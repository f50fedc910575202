package dev.osiscope.dissect;

import dev.osiscope.wire.application.SshFields;

/// Reads what an end says in SSH while it can be read.
final class SshReader {

    /// The line with the version.
    static final WalkDissector VERSION = new WalkDissector(SshFields.PROTOCOL, SshReader::version, SshFields.LINE_END);
    /// A packet that is not encrypted.
    static final WalkDissector PACKET = new WalkDissector(SshFields.PROTOCOL, SshReader::packet, SshFields.PADDING);
    /// Anything else.
    static final WalkDissector ENCRYPTED = new WalkDissector(SshFields.PROTOCOL, _ -> { }, SshFields.ENCRYPTED);

    private SshReader() {}

    private static void version(FieldWalk walk) {
        int end = walk.left();
        while (end > 0 && (walk.ahead().u8(end - 1) == '\n' || walk.ahead().u8(end - 1) == '\r')) {
            end--;
        }
        walk.next(SshFields.VERSION, end);
    }

    private static void packet(FieldWalk walk) {
        walk.next(SshFields.PACKET_LENGTH).next(SshFields.PADDING_LENGTH);
        int padding = walk.last();
        walk.inner(Math.max(walk.left() - padding, 0), SshReader::message);
    }

    private static void message(FieldWalk walk) {
        walk.next(SshFields.MESSAGE_CODE);
        if (walk.last() == SshFields.KEY_EXCHANGE_INIT) {
            walk.next(SshFields.COOKIE);
            SshFields.NAME_LISTS.forEach(list -> {
                walk.next(list.length());
                walk.next(list.names(), walk.last());
            });
            walk.next(SshFields.GUESS_FOLLOWS).next(SshFields.RESERVED);
        }
        walk.rest(SshFields.PAYLOAD);
    }
}
