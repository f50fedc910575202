package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Tells by a connection's first bytes how it speaks, and builds its pipeline accordingly: TLS, HTTP (for a WebSocket), or
/// lines. Whoever says nothing for a while speaks in lines and listens.
final class FirstBytes extends ChannelInboundHandlerAdapter {

    /// How long a handshake may take: half-open ones cost memory.
    static final Duration HANDSHAKE_TIME = Duration.ofSeconds(5);

    private static final Duration LAST_RECORD_TIME = Duration.ofSeconds(1);

    private final HubOptions options;
    private final Newcomers newcomers;
    private final SocketCalls socket;
    private final ConnectionEvents events;
    private final boolean encrypted;
    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;
    private boolean inLine;

    private FirstBytes(
            HubOptions options, Newcomers newcomers, SocketCalls socket, ConnectionEvents events, boolean encrypted) {
        this.options = options;
        this.newcomers = newcomers;
        this.socket = socket;
        this.events = events;
        this.encrypted = encrypted;
    }

    static FirstBytes ofConnection(HubOptions options, Newcomers newcomers, SocketCalls socket, ConnectionEvents events) {
        return new FirstBytes(options, newcomers, socket, events, false);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.fireChannelActive();
        waitAWhile(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        bytes = Unpooled.wrappedBuffer(bytes, (ByteBuf) message);
        if (!inLine) {
            inLine = !newcomers.serve(() -> look(context));
            // What it sends meanwhile is left in its kernel's hands.
            context.channel().config().setAutoRead(!inLine);
        }
    }

    private void look(ChannelHandlerContext context) {
        boolean waited = inLine;
        inLine = false;
        if (bytes.isReadable()) {
            decide(context);
        }
        if (waited) {
            context.channel().config().setAutoRead(true);
            context.pipeline().fireChannelReadComplete();
        }
    }

    private void decide(ChannelHandlerContext context) {
        switch (Opening.of(bytes)) {
            case TLS -> {
                if (encrypted || options.identity().isEmpty()) {
                    refuseTls();
                } else {
                    encrypt(context);
                }
            }
            case HTTP -> speakHttp(context);
            case LINES -> speakLines(context);
            case TOO_SHORT -> { }
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
            waitAWhile(context);
        }
        if (event instanceof ChannelInputShutdownEvent) {
            speakLines(context);
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (bytes.isReadable()) {
            ByteBuf first = bytes;
            bytes = Unpooled.EMPTY_BUFFER;
            context.fireChannelRead(first);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        bytes.release();
        bytes = Unpooled.EMPTY_BUFFER;
        context.fireChannelInactive();
    }

    private void waitAWhile(ChannelHandlerContext context) {
        if (!options.firstBytes().isZero()) {
            context.executor().schedule(() -> {
                if (!context.isRemoved() && !bytes.isReadable() && context.channel().isActive()) {
                    speakLines(context);
                }
            }, options.firstBytes().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void speakLines(ChannelHandlerContext context) {
        events.speaks(socket, Framing.LINES);
        context.pipeline().remove(this);
    }

    private void speakHttp(ChannelHandlerContext context) {
        events.negotiating(socket);
        context.pipeline().remove(LineDecoder.class);
        HttpEntrance.install(context, options, socket, events);
        context.pipeline().remove(this);
    }

    private void encrypt(ChannelHandlerContext context) {
        events.negotiating(socket);
        socket.encrypt();
        SslHandler tls = options.identity().orElseThrow().context().newHandler(context.alloc());
        tls.setHandshakeTimeoutMillis(HANDSHAKE_TIME.toMillis());
        tls.setCloseNotifyFlushTimeoutMillis(LAST_RECORD_TIME.toMillis());
        ChannelPipeline pipeline = context.pipeline();
        pipeline.addAfter(context.name(), "tls", tls);
        pipeline.addAfter("tls", "first bytes within TLS", new FirstBytes(options, newcomers, socket, events, true));
        pipeline.remove(this);
    }

    private void refuseTls() {
        bytes.release();
        bytes = Unpooled.EMPTY_BUFFER;
        events.failed(socket, encrypted ? "TLS within TLS" : "TLS is asked for, and this hub has none");
        socket.close();
    }
}
