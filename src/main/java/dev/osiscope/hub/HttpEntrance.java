package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The way in for browsers: a small page at `/`, and a WebSocket (RFC 6455) at any path. Whatever else is asked for is refused,
/// and the connection closed.
final class HttpEntrance extends SimpleChannelInboundHandler<FullHttpRequest> {

    /// The most bytes of a request's headers.
    private static final int HEADERS = 8192;

    /// The most bytes of a request's body: it has none.
    private static final int BODY = 1024;

    private final HubOptions options;
    private final SocketCalls socket;
    private final ConnectionEvents events;

    private HttpEntrance(HubOptions options, SocketCalls socket, ConnectionEvents events) {
        this.options = options;
        this.socket = socket;
        this.events = events;
    }

    /// Puts it behind the handler of `context`, with what it needs.
    static void install(ChannelHandlerContext context, HubOptions options, SocketCalls socket, ConnectionEvents events) {
        ChannelPipeline pipeline = context.pipeline();
        pipeline.addAfter(context.name(), "http", new HttpServerCodec(
                new HttpDecoderConfig().setMaxInitialLineLength(HEADERS).setMaxHeaderSize(HEADERS)));
        pipeline.addAfter("http", "request", new HttpObjectAggregator(BODY));
        pipeline.addAfter("request", "entrance", new HttpEntrance(options, socket, events));
        WebSocketLines lines = new WebSocketLines(socket, events);
        pipeline.addAfter("entrance", "frames", new WebSocketFrameAggregator(WebSocketLines.LONGEST));
        pipeline.addAfter("frames", "lines", lines);
        context.executor().schedule(lines::endUnlessOpen, FirstBytes.HANDSHAKE_TIME.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        RequestOrigin origin = new RequestOrigin(request.headers(), options.code().isPresent());
        if (request.decoderResult().isFailure()) {
            answer(context, HttpResponseStatus.BAD_REQUEST);
        } else if (!request.method().equals(HttpMethod.GET)) {
            answer(context, HttpResponseStatus.METHOD_NOT_ALLOWED);
        } else if (!origin.trusted()) {
            answer(context, HttpResponseStatus.FORBIDDEN);
        } else if (request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            open(context, request);
        } else if (request.uri().equals("/")) {
            Locale language = HubPage.language(request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
            answer(context, HttpResponseStatus.OK, HubPage.text(language));
        } else {
            answer(context, HttpResponseStatus.NOT_FOUND);
        }
    }

    /// Hands the request to Netty's handshake.
    private static void open(ChannelHandlerContext context, FullHttpRequest request) {
        context.pipeline().addAfter(context.name(), "handshake", new WebSocketServerProtocolHandler(
                WebSocketServerProtocolConfig.newBuilder().websocketPath("/").checkStartsWith(true)
                        .maxFramePayloadLength(WebSocketLines.LONGEST)
                        .handshakeTimeoutMillis(FirstBytes.HANDSHAKE_TIME.toMillis()).build()));
        context.fireChannelRead(request.retain());
    }

    private void answer(ChannelHandlerContext context, HttpResponseStatus status) {
        events.failed(socket, "HTTP: " + status);
        answer(context, status, Unpooled.copiedBuffer(status + "\n", StandardCharsets.US_ASCII));
    }

    private static void answer(ChannelHandlerContext context, HttpResponseStatus status, ByteBuf body) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, (status.code() == 200 ? "text/html" : "text/plain") + "; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, HubPage.POLICY)
                .set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_LANGUAGE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
