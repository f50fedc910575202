package dev.osiscope.modelled;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.SocketCall;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/// Says which segments the socket calls of the hub and its clients stand for, where nothing can be captured.
///
/// A segment is told by the call that sends it, and its answer by the call that proves it: the handshake's
/// second and third segments by `accept()` or the client's event `connect`, whichever is reported first, an
/// acknowledgment by the `read()` that returns the data. What proves nothing is no segment: a connection that
/// never came about or that failed has no FIN, and one that a stranger opened is not modelled. Frames begin at
/// the packet: no link header is invented. May be used from any thread.
public final class ModelledSource implements FrameSource {

    private final Map<Pair, ModelledConversation> conversations = new HashMap<>();
    private FrameSink sink;
    private long delivered;

    @Override
    public String name() {
        return "from the socket calls";
    }

    @Override
    public Provenance provenance() {
        return Provenance.MODELLED;
    }

    @Override
    public LinkType linkType() {
        return LinkType.RAW;
    }

    @Override
    public synchronized void start(FrameSink frames) {
        sink = frames;
    }

    @Override
    public synchronized FrameCounters counters() {
        return new FrameCounters(delivered, 0);
    }

    @Override
    public synchronized void close() {
        sink = null;
    }

    /// Takes what the hub or a client did.
    public synchronized void observe(ApplicationEvent event) {
        if (event.local() == null || event.remote() == null) {
            return;
        }
        if (event instanceof SocketCall call) {
            take(call);
        } else if (event instanceof EmitterCall call && connected(call)) {
            ModelledConversation conversation = conversations.get(new Pair(call.local(), call.remote()));
            if (conversation != null) {
                conversation.establish(call.timeNanos());
            }
        }
    }

    private static boolean connected(EmitterCall call) {
        return call.kind() == EmitterCall.Kind.EMIT && call.event().equals("connect");
    }

    private void take(SocketCall call) {
        Pair forward = new Pair(call.local(), call.remote());
        Pair reverse = new Pair(call.remote(), call.local());
        if (call.kind() == SocketCall.Kind.CONNECT) {
            conversations.remove(reverse);
            conversations.put(forward, new ModelledConversation(call.local(), call.remote(), this::deliver));
        }
        ModelledConversation conversation = conversations.containsKey(forward)
                ? conversations.get(forward)
                : conversations.get(reverse);
        if (conversation != null) {
            conversation.take(call);
            if (conversation.over()) {
                conversations.remove(forward);
                conversations.remove(reverse);
            }
        }
    }

    private void deliver(Frame frame) {
        if (sink != null) {
            delivered++;
            sink.accept(frame);
        }
    }

    /// Two endpoints in the order in which one of them sees them.
    private record Pair(InetSocketAddress local, InetSocketAddress remote) {}
}
