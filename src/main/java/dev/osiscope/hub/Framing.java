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
    };

    /// The most bytes that a framing adds to a message.
    static final int OVERHEAD = 10;

    /// Writes one message.
    ///
    /// @param length the text's length in UTF-8, bytes
    /// @param to     has room for the text and [#OVERHEAD]
    abstract void write(String text, int length, ByteBuf to);
}
