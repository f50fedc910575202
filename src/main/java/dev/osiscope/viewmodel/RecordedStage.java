package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.session.SessionSnapshot;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The stage of a session that is over: it shows what was so at one step, and nothing can be done on it.
/// Pictures are made with it.
public final class RecordedStage implements StageControl {

    private final Now now;

    /// The stage of `snapshot` after `step`.
    public RecordedStage(SessionSnapshot snapshot, int step) {
        StageModel stage = StageModel.of(snapshot, step);
        Set<String> connected = stage.cards().stream()
                .filter(card -> card.state() == TcpState.ESTABLISHED)
                .map(StageModel.Card::name)
                .collect(Collectors.toSet());
        boolean running = stage.cards().stream().anyMatch(card -> card.state() == TcpState.LISTEN);
        now = new Now(running, connected, Optional.of("Dee"), false);
    }

    @Override
    public Now now() {
        return now;
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
