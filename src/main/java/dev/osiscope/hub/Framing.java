package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/// How messages stand one behind the other on a connection.
enum Framing {

    /// The text and a line feed.
    LINES {
        @Override
        void write(String text, int length, ByteBuf to) {
            ByteBufUtil.reserveAndWriteUtf8(to, text, length);
            to.writeByte('\n');
        }
    },

    /// Each message is a text frame of its own, not masked, as a server's are (RFC 6455, section 5.2).
    WEB_SOCKET {
        @Override
        void write(String text, int length, ByteBuf to) {
            to.writeByte(FINAL_TEXT);
            if (length < LENGTH_IN_TWO) {
                to.writeByte(length);
            } else if (length <= MOST_IN_TWO) {
                to.writeByte(LENGTH_IN_TWO).writeShort(length);
            } else {
                to.writeByte(LENGTH_IN_EIGHT).writeLong(length);
            }
            ByteBufUtil.reserveAndWriteUtf8(to, text, length);
        }
    };

    /// The most bytes that a framing adds to a message.
    static final int OVERHEAD = 10;

    private static final int FINAL_TEXT = 0x81;
    private static final int LENGTH_IN_TWO = 126;
    private static final int MOST_IN_TWO = 65535;
    private static final int LENGTH_IN_EIGHT = 127;

    /// Writes one message.
    ///
    /// @param length the text's length in UTF-8, bytes
    /// @param to     has room for the text and [#OVERHEAD]
    abstract void write(String text, int length, ByteBuf to);
}
