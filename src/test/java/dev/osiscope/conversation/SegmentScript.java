package dev.osiscope.conversation;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What two ends send each other, written as a script. Both ends number their segments as a real TCP does; a segment
/// reaches the other end at once unless it is sent within [#crossing].
///
/// @param <S> the script itself, so that its words follow one another
public abstract class SegmentScript<S extends SegmentScript<S>> {

    /// The client's ISN where a script names none.
    public static final long CLIENT_ISN = 2_917_293_075L;
    /// The server's ISN where a script names none.
    public static final long SERVER_ISN = 1_084_711_002L;

    private static final long NUMBERS = 0xffff_ffffL;

    /// How many frames were sent: the number of the newest.
    protected long frames;
    /// The time of what came last, in nanoseconds.
    protected long nanos;
    /// What the next segment of each end is numbered.
    protected final Map<End, Long> next = new EnumMap<>(End.class);

    private final SegmentFrames link;
    private final Endpoint client;
    private final Endpoint server;
    private final Map<End, Long> heard = new EnumMap<>(End.class);
    private int identification;
    private int window = SegmentFrames.LARGE_WINDOW;
    private List<TcpOption> options = List.of();
    private boolean crossing;

    /// A script of the ends at `client` and `server`, whose frames are those of `link`.
    protected SegmentScript(SegmentFrames link, Endpoint client, Endpoint server, long clientIsn, long serverIsn) {
        this.link = link;
        this.client = client;
        this.server = server;
        next.put(End.CLIENT, clientIsn);
        next.put(End.SERVER, serverIsn);
    }

    /// The script itself.
    protected abstract S self();

    /// Takes the frame that was just sent; its number is [#frames].
    protected abstract void deliver(Dissection frame);

    public S syn(End end) {
        return send(end, "", TcpFlag.SYN);
    }

    public S synAck(End end) {
        return send(end, "", TcpFlag.SYN, TcpFlag.ACK);
    }

    public S ack(End end) {
        return send(end, "", TcpFlag.ACK);
    }

    public S data(End end, String text) {
        return send(end, text, TcpFlag.PSH, TcpFlag.ACK);
    }

    public S fin(End end) {
        return send(end, "", TcpFlag.FIN, TcpFlag.ACK);
    }

    public S handshake() {
        syn(End.CLIENT);
        synAck(End.SERVER);
        return ack(End.CLIENT);
    }

    /// What happens in `part` is sent before either end has heard the other's segments of it.
    public S crossing(Runnable part) {
        crossing = true;
        part.run();
        crossing = false;
        heard.put(End.CLIENT, next.get(End.SERVER));
        heard.put(End.SERVER, next.get(End.CLIENT));
        return self();
    }

    /// Lets time pass.
    public S pause(long millis) {
        nanos += millis * 1_000_000;
        return self();
    }

    /// The window of the segments from now on.
    public S window(int size) {
        window = size;
        return self();
    }

    /// The options of the segments from now on.
    public S options(TcpOption... all) {
        options = List.of(all);
        return self();
    }

    /// The identification of the next packet; those after it have none.
    public S identification(int value) {
        identification = value;
        return self();
    }

    /// Sends a segment with `text` and the next numbers of `end`.
    public S send(End end, String text, TcpFlag... flags) {
        again(end, next.get(end), text, flags);
        TcpFlags set = TcpFlags.of(flags);
        return numbersUsed(end, text.length() + (set.syn() ? 1L : 0) + (set.fin() ? 1L : 0));
    }

    /// Sends nothing: what an end has sent was not seen.
    public S missed(End end, long numbers) {
        numbersUsed(end, numbers);
        heard.put(end.other(), next.get(end));
        return self();
    }

    private S numbersUsed(End end, long numbers) {
        next.merge(end, numbers, (one, other) -> one + other & NUMBERS);
        if (!crossing) {
            heard.put(end.other(), next.get(end));
        }
        return self();
    }

    /// Sends an acknowledgment of another number than the last one heard.
    public S ackOf(End end, long number) {
        heard.put(end, number);
        return again(end, next.get(end), "", TcpFlag.ACK);
    }

    /// Sends the numbers from `sequence` again.
    public S again(End end, long sequence, String text, TcpFlag... flags) {
        return raw(end, sequence, TcpFlags.of(flags).ack() ? heard(end) : 0, text, flags);
    }

    /// Sends a segment with just these numbers.
    public S raw(End end, long sequence, long acknowledgment, String text, TcpFlag... flags) {
        boolean byClient = end == End.CLIENT;
        take(link.segment(nanos + 1, identification, byClient ? client : server, byClient ? server : client, sequence,
                acknowledgment, TcpFlags.of(flags), window, options, text));
        identification = 0;
        return self();
    }

    /// Sends a segment whose data offset says a header that is too short.
    public S broken(End end) {
        boolean byClient = end == End.CLIENT;
        take(SegmentFrames.withDataOffset(0, link.segment(nanos + 1, byClient ? client : server,
                byClient ? server : client, next.get(end), heard(end), TcpFlags.of(TcpFlag.ACK), options, "")));
        return self();
    }

    private void take(Dissection frame) {
        frames++;
        nanos++;
        deliver(frame);
    }

    private long heard(End end) {
        return heard.getOrDefault(end, 0L);
    }
}
