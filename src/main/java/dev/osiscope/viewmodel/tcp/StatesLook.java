package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Durations;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.KernelLog;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Works out the state machines of both ends after a step.
public final class StatesLook {

    private final Timeline timeline;
    private final Conversation conversation;
    private final StateHistory history;
    private final KernelLog kernels;
    private final Messages messages;

    /// A look at `conversation`, with its `history` in the same timeline and what the kernels said in it.
    public StatesLook(Timeline timeline, Conversation conversation, StateHistory history, KernelLog kernels, Messages messages) {
        this.timeline = timeline;
        this.kernels = kernels;
        this.conversation = conversation;
        this.history = history;
        this.messages = messages;
    }

    /// One end after the step at `playhead`; -1 is before the first.
    public EndStates of(End end, int playhead) {
        List<Passage> passages = history.of(end);
        int taken = (int) passages.stream().filter(passage -> passage.step() <= playhead).count();
        int here = (int) passages.stream().filter(passage -> passage.step() == playhead).count();
        TcpState state = state(end, playhead, passages.subList(0, taken));
        String name = ConversationAt.name(timeline, conversation, end, messages);
        String now = now(state, passages, taken, here);
        String wait = wait(state, passages, taken, playhead);
        String kernel = kernel(end, playhead, state);
        return new EndStates(end, name, conversation.endpoint(end).toString(), state, passages, taken, here, now,
                wait, kernel, spoken(name, state, passages.subList(0, taken), now, wait, kernel));
    }

    private TcpState state(End end, int playhead, List<Passage> path) {
        return timeline.worldAfter(playhead).of(conversation, end)
                .orElse(path.isEmpty() ? TcpState.CLOSED : path.getLast().to());
    }

    private String now(TcpState state, List<Passage> passages, int taken, int here) {
        if (here > 0) {
            String changes = passages.subList(taken - here, taken).stream().map(this::change).collect(Collectors.joining("; "));
            return messages.text("states.now", changes, messages.text(timeline.step(passages.get(taken - 1).step()).title()));
        }
        if (taken == 0) {
            return messages.text(state == TcpState.LISTEN ? "states.now.assumed" : "states.now.nothing", state);
        }
        Passage last = passages.get(taken - 1);
        return messages.text("states.now.since", state, last.step() + 1, cause(last));
    }

    private String change(Passage passage) {
        return messages.text("states.now.change", passage.from(), passage.to(), cause(passage));
    }

    private String cause(Passage passage) {
        return messages.text("states.cause." + passage.cause().name());
    }

    /// The clock of TIME-WAIT runs with the steps: it shows the time of the one at the playhead.
    private String wait(TcpState state, List<Passage> passages, int taken, int playhead) {
        if (state != TcpState.TIME_WAIT || taken == 0 || passages.get(taken - 1).to() != TcpState.TIME_WAIT) {
            return "";
        }
        long began = time(passages.get(taken - 1).step());
        OptionalLong ended = passages.stream().skip(taken).mapToLong(passage -> time(passage.step())).findFirst();
        long waited = time(playhead) - began;
        return ended.isPresent()
                ? messages.text("states.wait.of", Durations.of(waited), Durations.of(ended.getAsLong() - began))
                : messages.text("states.wait", Durations.of(waited));
    }

    private String kernel(End end, int playhead, TcpState state) {
        return playhead < 0 ? "" : kernels.of(conversation.endpoint(end), conversation.endpoint(end.other()), playhead)
                .map(said -> new KernelWords(messages).line(said, playhead, timeline.timeNanos(playhead), state)).orElse("");
    }

    private long time(int step) {
        return timeline.step(step).event().timeNanos();
    }

    private String spoken(String name, TcpState state, List<Passage> path, String now, String wait, String kernel) {
        String way = path.isEmpty() ? "" : messages.text("states.spoken.path", path.stream()
                .map(passage -> messages.text("states.spoken.passage", passage.from(), passage.to(), passage.step() + 1))
                .collect(Collectors.joining(", ")));
        return String.join(" ", messages.text("states.spoken", name, state), now, wait, kernel, way).trim();
    }
}
