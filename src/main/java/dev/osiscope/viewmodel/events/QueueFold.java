package dev.osiscope.viewmodel.events;

import dev.osiscope.emitter.script.Moment;
import dev.osiscope.emitter.script.Registered;
import dev.osiscope.emitter.script.Script;
import dev.osiscope.emitter.script.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Follows the steps of a run: which emissions are under way, who is registered.
final class QueueFold {

    private final Deque<Emission> emissions = new ArrayDeque<>();
    private final Map<String, List<Registered>> registered = new LinkedHashMap<>();
    private int line;
    private boolean lineFailed;
    private List<Integer> doing = List.of();

    void take(Moment moment) {
        line = moment.line();
        doing = moment.doing();
        // An emission that has ended is shown until something else happens than words.
        boolean words = moment.step() instanceof Step.Output || moment.step() instanceof Step.Stopped;
        if (!words && !emissions.isEmpty() && emissions.peek().over()) {
            emissions.pop();
        }
        switch (moment.step()) {
            case Step.Called _ -> lineFailed = false;
            case Step.Added added ->
                    registered.computeIfAbsent(added.event(), _ -> new ArrayList<>()).add(added.index(), added.listener());
            case Step.Removed removed -> remove(removed);
            case Step.Emitting emitting -> emissions.push(new Emission(emitting));
            case Step.Calling calling -> emissions.element().calling(calling.index());
            case Step.Returned returned -> emissions.element().returned(returned.index(), returned.failure());
            case Step.Emitted emitted -> emissions.element().ended(emitted);
            case Step.Output output -> lineFailed |= output.kind() == Step.Output.Kind.FAILURE;
            case Step.Stopped _ -> lineFailed = true;
        }
    }

    private void remove(Step.Removed removed) {
        List<Registered> listeners = registered.get(removed.event());
        listeners.remove(removed.index());
        if (listeners.isEmpty()) {
            registered.remove(removed.event());
        }
    }

    /// The line that is carried out with what runs within it, then the lines that wait.
    ///
    /// @param over whether the whole run has ended
    List<QueueRow> rows(Script script, boolean over) {
        List<QueueRow> rows = new ArrayList<>();
        for (Script.Line one : script.lines()) {
            if (one.number() >= line) {
                rows.add(new QueueRow(0, state(one.number(), over), QueueRow.Kind.LINE, one.text()));
            }
            if (one.number() == line) {
                rows.addAll(running(script, emissions.reversed().iterator(), 1, doing.iterator()));
            }
        }
        return List.copyOf(rows);
    }

    private QueueRow.State state(int number, boolean over) {
        if (number > line) {
            return over ? QueueRow.State.SKIPPED : QueueRow.State.WAITING;
        }
        return lineFailed ? QueueRow.State.FAILED : over ? QueueRow.State.DONE : QueueRow.State.RUNNING;
    }

    /// An emission with its listeners, and within the one that runs what it is at and what it has still to do.
    ///
    /// @param inwards the emissions under way, from this one on
    /// @param deeds   at which of its commands the listener of each is
    private static List<QueueRow> running(Script script, Iterator<Emission> inwards, int depth, Iterator<Integer> deeds) {
        if (!inwards.hasNext()) {
            return List.of();
        }
        Emission emission = inwards.next();
        // Of a listener that does one thing its name says enough.
        List<String> written = emission.running().map(listener -> script.written().get(listener.listener()))
                .filter(all -> all.size() > 1).orElse(List.of());
        int at = emission.running().isPresent() && deeds.hasNext() ? deeds.next() : -1;
        List<QueueRow> inner = running(script, inwards, depth + (written.isEmpty() ? 2 : 3), deeds);
        return emission.rows(depth, written.isEmpty() ? inner : deeds(written, at, depth + 2, inner));
    }

    /// The command that a listener is at, with what runs within it, and those that it has still to do.
    ///
    /// @param at the place of that; -1 where it is at none yet
    private static List<QueueRow> deeds(List<String> written, int at, int depth, List<QueueRow> inner) {
        List<QueueRow> rows = new ArrayList<>();
        for (int index = Math.max(0, at); index < written.size(); index++) {
            QueueRow.State state = index == at ? QueueRow.State.RUNNING : QueueRow.State.WAITING;
            rows.add(new QueueRow(depth, state, QueueRow.Kind.LINE, written.get(index)));
            if (index == at) {
                rows.addAll(inner);
            }
        }
        return rows;
    }

    /// The events with their listeners.
    List<EventListeners> registered() {
        return registered.entrySet().stream()
                .map(event -> new EventListeners(event.getKey(), event.getValue().stream().map(Registered::toString).toList()))
                .toList();
    }
}
