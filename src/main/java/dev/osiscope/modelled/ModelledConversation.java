package dev.osiscope.modelled;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// One conversation between a client and the hub, as its socket calls tell it.
final class ModelledConversation {

    private static final TcpFlags SYN = TcpFlags.of(TcpFlag.SYN);
    private static final TcpFlags SYN_ACK = TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK);
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);
    private static final TcpFlags DATA = TcpFlags.of(TcpFlag.PSH, TcpFlag.ACK);
    private static final TcpFlags FIN = TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK);
    private static final TcpFlags RST = TcpFlags.of(TcpFlag.RST, TcpFlag.ACK);

    private final ModelledEnd client;
    private final ModelledEnd server;
    private final Consumer<Frame> frames;
    private boolean established;
    private boolean over;

    ModelledConversation(InetSocketAddress client, InetSocketAddress server, Consumer<Frame> frames) {
        this.client = new ModelledEnd(client);
        this.server = new ModelledEnd(server);
        this.frames = frames;
    }

    /// Whether nothing can follow.
    boolean over() {
        return over;
    }

    /// Takes the next call of either end. What a call causes comes after it, what it proves comes before.
    void take(SocketCall call) {
        ModelledEnd caller = call.local().equals(client.address()) ? client : server;
        ModelledEnd other = caller == client ? server : client;
        long time = call.timeNanos();
        switch (call.kind()) {
            case CONNECT -> send(time, client, server, SYN, Bytes.EMPTY, 0);
            case ACCEPT -> establish(time);
            case WRITE -> send(time, caller, other, DATA, payload(call), Math.max(0, call.byteCount()));
            case READ -> prove(call, caller, other);
            case CLOSE -> close(time, caller, other);
            case ABORT -> abort(time, caller, other);
            case BIND, LISTEN, SHUTDOWN -> { }
        }
    }

    /// Notes that the handshake was complete at `time`: the application of one end says so.
    void establish(long time) {
        if (!established) {
            established = true;
            send(time - 2, server, client, SYN_ACK, Bytes.EMPTY, 0);
            send(time - 1, client, server, ACK, Bytes.EMPTY, 0);
        }
    }

    private void prove(SocketCall call, ModelledEnd reader, ModelledEnd writer) {
        if (call.byteCount() >= 0 && !over) {
            send(call.timeNanos() - 1, reader, writer, ACK, Bytes.EMPTY, 0);
        }
    }

    private void close(long time, ModelledEnd caller, ModelledEnd other) {
        if (over || caller.closed()) {
            return;
        }
        if (!established) {
            over = true;
            return;
        }
        send(time, caller, other, FIN, Bytes.EMPTY, 0);
        if (other.closed()) {
            send(time, other, caller, ACK, Bytes.EMPTY, 0);
            over = true;
        }
    }

    private void abort(long time, ModelledEnd caller, ModelledEnd other) {
        send(time, caller, other, RST, Bytes.EMPTY, 0);
        over = true;
    }

    private void send(long time, ModelledEnd from, ModelledEnd to, TcpFlags flags, Bytes payload, int length) {
        frames.accept(from.segment(time, to, flags, payload, length));
    }

    /// The bytes that were written, where the report has them all; none otherwise.
    private static Bytes payload(SocketCall call) {
        Bytes text = Bytes.wrap(call.text().getBytes(StandardCharsets.UTF_8));
        return text.length() == call.byteCount() ? text : Bytes.EMPTY;
    }
}
