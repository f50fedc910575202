package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.session.KernelLog;
import java.util.ArrayList;
import java.util.List;

/// What a kernel says of its own end of a connection, in a line: its state, its timers, its windows, and when it said so.
final class KernelWords {

    private static final long HUNDREDTH = 10_000_000;
    private static final int RETRANSMISSION = 1;
    private static final int TIME_WAIT = 3;
    private static final int PROBE = 4;

    private final Messages messages;

    KernelWords(Messages messages) {
        this.messages = messages;
    }

    /// @param said     what it said
    /// @param playhead the step at the playhead
    /// @param time     when that was, nanoseconds since the epoch
    /// @param shown    the state that the diagram shows
    String line(KernelLog.Said said, int playhead, long time, TcpState shown) {
        String state = said.socket().map(KernelSocketState::state).orElse(TcpState.CLOSED.toString());
        List<String> parts = new ArrayList<>();
        parts.add(said.step() == playhead
                ? messages.text(state.equals(shown.toString()) ? "states.kernel.says" : "states.kernel.differs", state, shown,
                        Durations.of(said.nanos() - time))
                : messages.text("states.kernel.before", state, said.step() + 1));
        said.socket().ifPresent(socket -> add(socket, parts));
        return String.join(" · ", parts);
    }

    private void add(KernelSocketState socket, List<String> parts) {
        if (socket.timeout() > 0 && !socket.listens()) {
            parts.add(messages.text("states.kernel.rto", Durations.of(socket.timeout() * HUNDREDTH)));
            parts.add(messages.text("states.kernel.cwnd", socket.window()));
            parts.add(socket.threshold() < 0 ? messages.text("states.kernel.nothreshold")
                    : messages.text("states.kernel.ssthresh", socket.threshold()));
        }
        String timer = switch (socket.timer()) {
            case RETRANSMISSION -> "states.kernel.timer.retransmission";
            case TIME_WAIT -> "states.kernel.timer.timewait";
            case PROBE -> "states.kernel.timer.probe";
            default -> "";
        };
        if (!timer.isEmpty()) {
            parts.add(messages.text(timer, Durations.of(socket.due() * HUNDREDTH)));
        }
        if (socket.retransmits() > 0) {
            parts.add(messages.text("states.kernel.again", socket.retransmits()));
        }
    }
}
