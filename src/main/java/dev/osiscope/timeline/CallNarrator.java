package dev.osiscope.timeline;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.layers.LayerActs;
import dev.osiscope.layers.LayerMapping;
import java.util.List;
import java.util.Optional;

/// Tells what a call of the socket API is for, and what the layers do in it.
///
/// All patterns of calls get the same values: `{0}` who called, `{1}` its own endpoint, `{2}` its own port,
/// `{3}` the other end, `{4}` the number of bytes in words, `{5}` the text. What is not there is empty.
final class CallNarrator {

    private final TimelineEvent.SocketCalled call;
    private final String key;
    private final Object[] values;

    private CallNarrator(TimelineEvent.SocketCalled call, List<StateChange> changes, Known known) {
        this.call = call;
        key = "step.call." + key(call, changes);
        Optional<Endpoint> local = call.local();
        values = new Object[] {
            call.who(),
            local.map(Endpoint::toString).orElse(""),
            local.map(endpoint -> String.valueOf(endpoint.port())).orElse(""),
            call.remote().map(known::name).orElse(""),
            Counts.bytes(Math.max(0, call.byteCount())),
            Quote.of(call.text())
        };
    }

    static Narration narrate(TimelineEvent.SocketCalled call, List<StateChange> changes, Known known) {
        CallNarrator narrator = new CallNarrator(call, changes, known);
        return new Narration(
                narrator.phrase("title"), narrator.phrase("what"), narrator.phrase("why"));
    }

    static LayerActs layers(TimelineEvent.SocketCalled call, List<StateChange> changes, Known known) {
        CallNarrator narrator = new CallNarrator(call, changes, known);
        Phrase application = narrator.phrase("layer7");
        Phrase transport = narrator.phrase("layer4");
        return narrator.passesMessage()
                ? LayerMapping.messageCall(application, narrator.phrase("layer6"), transport)
                : LayerMapping.socketCall(application, transport);
    }

    private Phrase phrase(String part) {
        return Phrase.of(key + "." + part, values);
    }

    private boolean passesMessage() {
        boolean moves = call.kind() == SocketCallKind.WRITE || call.kind() == SocketCallKind.READ;
        return moves && call.byteCount() > 0;
    }

    /// Which words fit, as the middle of a key.
    private static String key(TimelineEvent.SocketCalled call, List<StateChange> changes) {
        return switch (call.kind()) {
            case BIND -> call.local().isPresent() ? "bind" : "bind.unknown";
            case LISTEN -> "listen";
            case CONNECT -> changes.isEmpty() ? "connect.late" : "connect";
            case CONNECTED -> "connected";
            case CONNECT_FAILED -> "connect.failed";
            case ACCEPT -> "accept";
            case WRITE -> "write";
            case READ -> read(call.byteCount());
            case SHUTDOWN -> "shutdown";
            case CLOSE -> close(call);
            case ABORT -> "abort";
        };
    }

    private static String read(int byteCount) {
        if (byteCount < 0) {
            return "read.failed";
        }
        return byteCount == 0 ? "read.end" : "read";
    }

    private static String close(TimelineEvent.SocketCalled call) {
        if (call.remote().isPresent()) {
            return "close";
        }
        return call.local().isPresent() ? "close.listener" : "close.unused";
    }
}
