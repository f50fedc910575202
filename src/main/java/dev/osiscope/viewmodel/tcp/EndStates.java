package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.List;
import java.util.Optional;

/// The state machine of one end of a connection after a step.
///
/// @param end      which end
/// @param name     who it is
/// @param endpoint its address and port
/// @param state    the state it is in
/// @param passages all its changes of state in the session
/// @param taken    how many of them have happened by then
/// @param here     how many of these happen in the step itself
/// @param now      the last change in words, or what there is to say instead
/// @param waiting     how long it has waited in TIME-WAIT, in words; empty where it does not
/// @param kernel   what its kernel says of it, in words; empty where nobody has asked
/// @param spoken   all of it in words
public record EndStates(
        End end,
        String name,
        String endpoint,
        TcpState state,
        List<Passage> passages,
        int taken,
        int here,
        String now,
        String waiting,
        String kernel,
        String spoken) {

    /// Takes a copy of the changes.
    public EndStates {
        passages = List.copyOf(passages);
    }

    /// The changes that have happened by then.
    public List<Passage> path() {
        return passages.subList(0, taken);
    }

    /// Those of them that happen in the step itself.
    public List<Passage> current() {
        return passages.subList(taken - here, taken);
    }

    /// Whether it is in this state, or has been.
    public boolean hasBeen(TcpState visited) {
        return state == visited || path().stream().anyMatch(passage -> passage.from() == visited || passage.to() == visited);
    }

    /// Whether it has gone along `arrow`.
    public boolean hasGone(Arrow arrow) {
        return path().stream().anyMatch(passage -> passage.isAlong(arrow));
    }

    /// Whether it goes along `arrow` in the step itself.
    public boolean goes(Arrow arrow) {
        return current().stream().anyMatch(passage -> passage.isAlong(arrow));
    }

    /// Where it entered `wanted`: the last time by then; where that is still to come, the first time. Empty where it never
    /// does in this session.
    public Optional<Passage> entering(TcpState wanted) {
        return path().reversed().stream().filter(passage -> passage.to() == wanted).findFirst()
                .or(() -> passages.stream().filter(passage -> passage.to() == wanted).findFirst());
    }

    /// Where it went along `arrow`, likewise.
    public Optional<Passage> along(Arrow arrow) {
        return path().reversed().stream().filter(passage -> passage.isAlong(arrow)).findFirst()
                .or(() -> passages.stream().filter(passage -> passage.isAlong(arrow)).findFirst());
    }
}
