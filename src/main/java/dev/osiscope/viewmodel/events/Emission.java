package dev.osiscope.viewmodel.events;

import dev.osiscope.emitter.script.Registered;
import dev.osiscope.emitter.script.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// An emission that is under way, and how far it has come.
final class Emission {

    private final Step.Emitting begun;
    private final List<QueueRow.State> states;
    private QueueRow.State state = QueueRow.State.RUNNING;

    Emission(Step.Emitting begun) {
        this.begun = begun;
        states = new ArrayList<>(Collections.nCopies(begun.listeners().size(), QueueRow.State.WAITING));
    }

    void calling(int index) {
        skip(index);
        states.set(index, QueueRow.State.RUNNING);
    }

    void returned(int index, Optional<String> failure) {
        states.set(index, ended(failure));
    }

    void ended(Step.Emitted step) {
        skip(states.size());
        state = ended(step.failure());
    }

    boolean over() {
        return state != QueueRow.State.RUNNING;
    }

    /// The listener that runs; empty where none does.
    Optional<Registered> running() {
        int index = states.indexOf(QueueRow.State.RUNNING);
        return index < 0 ? Optional.empty() : Optional.of(begun.listeners().get(index));
    }

    /// The emission and its listeners; where one of them runs, `within` stands below it.
    List<QueueRow> rows(int depth, List<QueueRow> within) {
        List<QueueRow> rows = new ArrayList<>();
        rows.add(new QueueRow(depth, state, QueueRow.Kind.EMISSION,
                begun.event() + "(" + String.join(", ", begun.arguments()) + ")"));
        boolean placed = false;
        for (int index = 0; index < states.size(); index++) {
            Registered listener = begun.listeners().get(index);
            rows.add(new QueueRow(depth + 1, states.get(index), QueueRow.Kind.LISTENER, listener.toString()));
            if (states.get(index) == QueueRow.State.RUNNING) {
                rows.addAll(within);
                placed = true;
            }
        }
        if (!placed) {
            // What once brings by its removal runs before its listener does.
            rows.addAll(within);
        }
        return rows;
    }

    private void skip(int before) {
        for (int index = 0; index < before; index++) {
            if (states.get(index) == QueueRow.State.WAITING) {
                states.set(index, QueueRow.State.SKIPPED);
            }
        }
    }

    private static QueueRow.State ended(Optional<String> failure) {
        return failure.isPresent() ? QueueRow.State.FAILED : QueueRow.State.DONE;
    }
}
