package dev.osiscope.modelled;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.net.InetSocketAddress;
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
    private long latest = Long.MIN_VALUE;
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
            case CONNECT -> send(time, client, server, SYN);
            case ACCEPT -> establish(time);
            case WRITE -> write(call, caller, other);
            case READ -> prove(call, caller, other);
            case SHUTDOWN, CLOSE -> close(call, caller, other);
            case ABORT -> {
                send(time, caller, other, RST);
                over = true;
            }
            case BIND, LISTEN -> { }
        }
    }

    /// Notes that the handshake was complete at `time`: the application of one end says so.
    void establish(long time) {
        if (!established) {
            established = true;
            send(time - 2, server, client, SYN_ACK);
            send(time - 1, client, server, ACK);
        }
    }

    private void write(SocketCall call, ModelledEnd caller, ModelledEnd other) {
        Bytes known = WrittenBytes.of(call);
        int left = call.byteCount();
        while (left > 0) {
            int length = Math.min(left, ModelledEnd.LONGEST_PAYLOAD);
            Bytes part = known.atMost(length);
            send(call.timeNanos(), caller, other, length == left ? DATA : ACK, part, length);
            known = known.from(part.length());
            left -= length;
        }
    }

    /// A read proves that what was sent has come, and a failed one that the connection is no more. What ended
    /// it was not reported, so no segment stands for it.
    private void prove(SocketCall call, ModelledEnd reader, ModelledEnd writer) {
        if (call.byteCount() == SocketCall.FAILED) {
            over = true;
        } else if (reader.owesAck(writer)) {
            send(call.timeNanos() - 1, reader, writer, ACK);
        }
    }

    /// A close sends a FIN, unless nothing was opened or, as its text then says, a call had failed before.
    private void close(SocketCall call, ModelledEnd caller, ModelledEnd other) {
        if (!established || !call.text().isEmpty()) {
            over = true;
        } else if (!caller.closed()) {
            send(call.timeNanos(), caller, other, FIN);
            if (other.closed()) {
                send(call.timeNanos(), other, caller, ACK);
                over = true;
            }
        }
    }

    private void send(long time, ModelledEnd from, ModelledEnd to, TcpFlags flags) {
        send(time, from, to, flags, Bytes.EMPTY, 0);
    }

    /// Time never goes back within a conversation, whatever the clock does: its order is known.
    private void send(long time, ModelledEnd from, ModelledEnd to, TcpFlags flags, Bytes payload, int length) {
        latest = Math.max(latest, time);
        frames.accept(from.segment(latest, to, flags, payload, length));
    }
}
