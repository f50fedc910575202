package dev.osiscope.hub;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.util.Optional;

/// The last handler of a connection's pipeline: hands on what happens, and closes this side once the other
/// side has reset the connection.
///
/// Half-closure is allowed on the channel, so that the end of the stream is seen and the `close()` that
/// answers it is a step of its own.
final class ConnectionHandler extends SimpleChannelInboundHandler<Object> {

    private final SocketCalls socket;
    private final ConnectionEvents events;

    private ConnectionHandler(SocketCalls socket, ConnectionEvents events) {
        this.socket = socket;
        this.events = events;
    }

    /// Builds the pipeline of a connection that speaks in lines.
    ///
    /// @param tls asks the other side for TLS; empty where the lines are to go as they are
    static SocketCalls install(Channel channel, Reporter reporter, Optional<SslHandler> tls, ConnectionEvents events) {
        SocketCalls socket = new SocketCalls(channel, reporter);
        channel.pipeline().addLast(socket);
        tls.ifPresent(handler -> {
            socket.encrypt();
            channel.pipeline().addLast(handler);
        });
        channel.pipeline().addLast(new LineDecoder(), new ConnectionHandler(socket, events));
        return socket;
    }

    /// Builds the pipeline of a connection whose first bytes say how it speaks.
    static void install(
            Channel channel, Reporter reporter, HubOptions options, Newcomers newcomers, ConnectionEvents events) {
        SocketCalls socket = new SocketCalls(channel, reporter);
        channel.pipeline().addLast(socket, FirstBytes.ofConnection(options, newcomers, socket, events), new LineDecoder(),
                new ConnectionHandler(socket, events));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        events.opened(socket);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object line) {
        switch (line) {
            case String text -> events.received(socket, text);
            case LineFault fault -> events.received(socket, fault);
            default -> throw new IllegalArgumentException("no line: " + line);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            events.ended(socket);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        events.failed(socket, Failures.text(cause));
        if (cause instanceof IOException || cause instanceof DecoderException) {
            socket.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        events.closed(socket);
    }
}
