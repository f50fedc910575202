package dev.osiscope.hub;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/// Makes lines of the frames of a WebSocket: each line of a text frame is one.
final class WebSocketLines extends SimpleChannelInboundHandler<WebSocketFrame> {

    /// The longest frame, bytes; a longer one ends the connection.
    static final int LONGEST = 64 * 1024;

    private final SocketCalls socket;
    private final ConnectionEvents events;
    private boolean open;

    WebSocketLines(SocketCalls socket, ConnectionEvents events) {
        this.socket = socket;
        this.events = events;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
            open = true;
            events.speaks(socket, Framing.WEB_SOCKET);
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof BinaryWebSocketFrame) {
            context.fireChannelRead(LineFault.NOT_UTF8);
        } else if (frame instanceof TextWebSocketFrame text) {
            text.text().lines().forEach(line -> context.fireChannelRead(
                    line.length() > LineDecoder.LIMIT ? LineFault.TOO_LONG : line));
        }
    }

    /// Whoever has asked for a page or has not asked to the end is gone by now, or goes.
    void endUnlessOpen() {
        if (!open) {
            socket.close();
        }
    }
}
