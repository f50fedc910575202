package dev.osiscope.hub;

import dev.osiscope.hub.scrub.LengthScrubber;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Turns bytes into lines of text. Lines end with a line feed; a carriage return before it is taken off.
///
/// It keeps at most [#LIMIT] bytes of a line and discards the rest up to the line feed; such a line ends
/// with an ellipsis. Bytes that are not UTF-8 become U+FFFD. What stands behind the last line feed when the
/// stream ends is a line too.
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

    /// The line that ends here. Most have come in one piece: they are not copied first.
    private String take(ByteBuf bytes, int length) {
        if (line.size() == 0 && length <= LIMIT) {
            String text = bytes.toString(bytes.readerIndex(), length, StandardCharsets.UTF_8);
            bytes.skipBytes(length + 1);
            return withoutReturn(text);
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

    private String finish() {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean cut = overLong;
        line.reset();
        overLong = false;
        if (cut) {
            return text + LengthScrubber.ELLIPSIS;
        }
        return withoutReturn(text);
    }

    private static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
