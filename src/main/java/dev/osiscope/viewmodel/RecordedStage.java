package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.hub.HubFigures;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubStage;
import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.SubscriberStatus;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.viewmodel.hub.HubControl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The stage of a session that is over: its hub is as it was at one step, what could be done is what could be done at its end, as in a
/// running one, and nothing can be done on it. Pictures are made with it.
public final class RecordedStage implements StageControl {

    private final Now now;
    private final HubControl hub;

    /// The stage of `snapshot` after `step`.
    public RecordedStage(SessionSnapshot snapshot, int step) {
        StageModel stage = StageModel.of(snapshot, step);
        StageModel end = StageModel.of(snapshot, snapshot.timeline().size() - 1);
        Set<String> connected = end.cards().stream()
                .filter(card -> card.state() == TcpState.ESTABLISHED)
                .map(StageModel.Card::name)
                .collect(Collectors.toSet());
        boolean running = end.cards().stream().anyMatch(card -> card.state() == TcpState.LISTEN);
        now = new Now(running, connected, next(end), false);
        hub = HubControl.recorded(stage.cards().stream().filter(card -> card.hub() && card.state() == TcpState.LISTEN)
                .findFirst().map(card -> status(card, stage, broadcasts(snapshot.timeline(), step))));
    }

    /// The first name of the series that nobody has.
    private static Optional<String> next(StageModel stage) {
        return HubStage.NAMES.stream().filter(name -> stage.cards().stream().noneMatch(card -> card.name().equalsIgnoreCase(name)))
                .findFirst();
    }

    /// Nobody was slow in a session that was recorded here: nothing waited.
    private static HubStatus status(StageModel.Card listening, StageModel stage, long messages) {
        HubOptions options = HubOptions.onThisMachine();
        List<HubStatus.Reader> readers = stage.cards().stream()
                .filter(card -> !card.hub() && card.state() == TcpState.ESTABLISHED)
                .map(card -> new HubStatus.Reader(card.name(), new SubscriberStatus(
                        address(card.endpoint()), true, List.of("*"), 0, options.queueBytes(), false, 0)))
                .toList();
        return new HubStatus(address(listening.endpoint()), options,
                new HubFigures(readers.size(), readers.size(), 0, messages, 0, 0, 0, 0), readers);
    }

    /// How many messages the hub has passed on by the end of `step`.
    private static long broadcasts(Timeline timeline, int step) {
        return IntStream.rangeClosed(0, step).filter(index -> timeline.step(index).event() instanceof TimelineEvent.EmitterUsed used
                && used.kind() == EmitterUseKind.EMIT && used.event().equals("broadcast")).count();
    }

    private static InetSocketAddress address(String endpoint) {
        int colon = endpoint.lastIndexOf(':');
        return new InetSocketAddress(InetAddress.ofLiteral(endpoint.substring(0, colon)),
                Integer.parseInt(endpoint.substring(colon + 1)));
    }

    @Override
    public Now now() {
        return now;
    }

    @Override
    public HubControl hub() {
        return hub;
    }

    @Override
    public void runDemo() {
        // The session is over.
    }

    @Override
    public void toggleHub() {
        // The session is over.
    }

    @Override
    public void addClient() {
        // The session is over.
    }

    @Override
    public void connect(String client) {
        // The session is over.
    }

    @Override
    public void send(String client, String text) {
        // The session is over.
    }

    @Override
    public void close(String client) {
        // The session is over.
    }

    @Override
    public void abort(String client) {
        // The session is over.
    }
}
