package dev.osiscope.lesson.predict;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import java.util.Locale;
import java.util.Optional;

/// The state of an end after a step.
final class StateQuestion {

    private StateQuestion() {}

    static Optional<Asked> of(Subject subject, String host) {
        return subject.stateAfter(host).map(right -> {
            Mistakes mistakes = new Mistakes(new Answer.State(right));
            subject.stateBefore(host).filter(before -> before != right)
                    .ifPresent(before -> mistakes.add("state.unchanged", new Answer.State(before), host, before));
            for (TcpState state : TcpState.values()) {
                mistakes.add("state." + state.name().toLowerCase(Locale.ROOT),
                        new Answer.State(state), host);
            }
            return mistakes.asked(new Form.States(host), "state", host);
        });
    }
}
