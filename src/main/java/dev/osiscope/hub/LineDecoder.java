package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.ByteArrayOutputStream;

/// Turns bytes into lines: a string each, or a [LineFault] in the place of one that can't be taken. Lines end with a line
/// feed; a carriage return before it is taken off.
///
/// It keeps at most [#LIMIT] bytes of a line and discards the rest up to the line feed; such a line is too long. What stands
/// behind the last line feed when the stream ends is a line too.
final class LineDecoder extends ChannelInboundHandlerAdapter {

    /// How many bytes of a line are kept: enough for the longest message, whatever its characters.
    static final int LIMIT = 8192;

    private static final byte LINE_FEED = '\n';

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private boolean overLong;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            int length = bytes.bytesBefore(LINE_FEED);
            while (length >= 0) {
                context.fireChannelRead(take(bytes, length));
                length = bytes.bytesBefore(LINE_FEED);
            }
            keep(bytes, bytes.readableBytes());
        } finally {
            bytes.release();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent && line.size() > 0) {
            context.fireChannelRead(finish());
        }
        context.fireUserEventTriggered(event);
    }

    /// The line that ends here. Most have come in one piece: they are copied only once.
    private Object take(ByteBuf bytes, int length) {
        if (line.size() == 0 && length <= LIMIT) {
            byte[] whole = new byte[length];
            bytes.readBytes(whole).skipBytes(1);
            return LineText.of(whole);
        }
        keep(bytes, length);
        bytes.skipBytes(1);
        return finish();
    }

    private void keep(ByteBuf bytes, int count) {
        int kept = Math.min(count, LIMIT - line.size());
        overLong |= kept < count;
        byte[] copy = new byte[kept];
        bytes.readBytes(copy).skipBytes(count - kept);
        line.writeBytes(copy);
    }

    private Object finish() {
        byte[] whole = line.toByteArray();
        boolean cut = overLong;
        line.reset();
        overLong = false;
        return cut ? LineFault.TOO_LONG : LineText.of(whole);
    }
}
