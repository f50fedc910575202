package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The socket calls of one connection, each reported where it happens: the first handler of its pipeline,
/// and the one place that writes to the channel and closes it. Used on the channel's thread only.
///
/// What was written since the last flush is one call, and one report. Where the kernel does not take all of it at once,
/// Netty makes further calls for the rest; they are not reported again.
final class SocketCalls extends ChannelDuplexHandler {

    private final Channel channel;
    private final Reporter reporter;
    private Connection connection = Connection.NONE;
    private boolean closing;
    private boolean encrypted;
    private int unflushed;
    private String unflushedText = "";

    SocketCalls(Channel channel, Reporter reporter) {
        this.channel = channel;
        this.reporter = reporter;
    }

    Connection connection() {
        return connection;
    }

    /// Reports a call that moves no bytes, on the connection as it is now known.
    void report(SocketCall.Kind kind, Connection known) {
        connection = known;
        reporter.socketCall(kind, known);
    }

    /// From now on what is read and written is no text.
    void encrypt() {
        encrypted = true;
    }

    /// Writes a line at once.
    ///
    /// @return false where the other side reads too slowly and the line was dropped: what waits to be sent is
    ///         bounded by Netty's high-water mark, 64 KiB
    boolean write(String text) {
        if (!channel.isWritable()) {
            return false;
        }
        channel.writeAndFlush(ByteBufUtil.writeUtf8(channel.alloc(), text + "\n"));
        return true;
    }

    /// Hands over bytes for the next [#flush]; they are released when they are written.
    ChannelFuture write(ByteBuf bytes) {
        return channel.write(bytes);
    }

    void flush() {
        channel.flush();
    }

    /// Closes in order: a FIN leaves.
    void close() {
        end(SocketCall.Kind.CLOSE);
    }

    /// Resets the connection: a RST leaves, and what was not yet sent is lost.
    void abort() {
        if (!closing) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            end(SocketCall.Kind.ABORT);
        }
    }

    private void end(SocketCall.Kind kind) {
        if (!closing) {
            closing = true;
            reporter.socketCall(kind, connection);
            channel.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof ByteBuf bytes) {
            if (unflushed == 0) {
                unflushedText = beginning(bytes);
            }
            unflushed += bytes.readableBytes();
        }
        context.write(message, written);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (unflushed > 0) {
            reporter.socketCall(SocketCall.Kind.WRITE, connection, unflushed, unflushedText);
            unflushed = 0;
        }
        context.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        reporter.begin();
        reporter.socketCall(SocketCall.Kind.READ, connection, bytes.readableBytes(), beginning(bytes));
        context.fireChannelRead(bytes);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent && !closing) {
            reporter.socketCall(SocketCall.Kind.READ, connection, 0, "end of stream");
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            reporter.socketCall(SocketCall.Kind.READ, connection, SocketCall.FAILED, Failures.text(cause));
        }
        context.fireExceptionCaught(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!closing) {
            closing = true;
            reporter.socketCall(SocketCall.Kind.CLOSE, connection, 0, "closed after a failed write");
        }
        context.fireChannelInactive();
    }

    /// Enough of the bytes for a report's text; what begins with a TLS record is none.
    private String beginning(ByteBuf bytes) {
        if (!reporter.tellsBytes() || encrypted || Opening.of(bytes) == Opening.TLS) {
            return "";
        }
        int most = Math.min(bytes.readableBytes(), SocketCall.TEXT_LIMIT * 4);
        return bytes.toString(bytes.readerIndex(), most, StandardCharsets.UTF_8);
    }
}
