package dev.osiscope.emitter.script;

import dev.osiscope.emitter.EmitterObserver;
import dev.osiscope.emitter.Listener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes steps of what an emitter and a script do. Throws [ScriptStop] where it gets too much.
final class StepRecorder implements EmitterObserver {

    private final List<Moment> moments = new ArrayList<>();
    private final List<Integer> doing = new ArrayList<>();
    private int line;
    private int depth;

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /// A line begins; whatever was under way before has ended.
    void line(int number, String text) {
        line = number;
        depth = 0;
        note(new Step.Called(text));
    }

    /// A listener carries out a command of its own.
    ///
    /// @param index which, from 0
    void doing(int index, Runnable deed) {
        doing.add(index);
        try {
            deed.run();
        } finally {
            doing.removeLast();
        }
    }

    void output(Step.Output.Kind kind, String text) {
        note(new Step.Output(kind, text));
    }

    ScriptStop stop(StopReason reason) {
        moments.add(new Moment(line, depth, doing, new Step.Stopped(reason)));
        return new ScriptStop();
    }

    private void note(Step step) {
        if (moments.size() == ScriptRun.MOST_STEPS) {
            throw stop(StopReason.STEPS);
        }
        moments.add(new Moment(line, depth, doing, step));
    }

    @Override
    public void added(String event, Listener listener, int index, int registered) {
        note(new Step.Added(event, ScriptListener.registered(listener), index, registered));
    }

    @Override
    public void removed(String event, Listener listener, int index, int registered) {
        note(new Step.Removed(event, ScriptListener.registered(listener), index, registered));
    }

    @Override
    public void emitting(String event, Object[] values, Listener[] listeners) {
        if (depth / 2 == ScriptRun.DEEPEST) {
            throw stop(StopReason.DEPTH);
        }
        note(new Step.Emitting(event, inspected(values),
                Arrays.stream(listeners).map(ScriptListener::registered).toList()));
        depth++;
    }

    @Override
    public void calling(String event, int index, Listener listener, Object[] values) {
        note(new Step.Calling(event, index, ScriptListener.name(listener), inspected(values)));
        depth++;
    }

    @Override
    public void returned(String event, int index, Listener listener) {
        depth--;
        note(new Step.Returned(event, index, ScriptListener.name(listener), Optional.empty()));
    }

    @Override
    public void threw(String event, int index, Listener listener, Throwable failure) {
        if (!(failure instanceof ScriptStop)) {
            depth--;
            note(new Step.Returned(event, index, ScriptListener.name(listener), Optional.of(failure.getMessage())));
        }
    }

    @Override
    public void emitted(String event, boolean heard) {
        depth--;
        note(new Step.Emitted(event, heard, Optional.empty()));
    }

    @Override
    public void broken(String event, Throwable failure) {
        if (!(failure instanceof ScriptStop)) {
            depth--;
            note(new Step.Emitted(event, false, Optional.of(failure.getMessage())));
        }
    }

    @Override
    public void warned(String event, String warning) {
        output(Step.Output.Kind.WARNING, warning);
    }

    private static List<String> inspected(Object[] values) {
        return Arrays.stream(values).map(ScriptListener::inspected).toList();
    }
}
