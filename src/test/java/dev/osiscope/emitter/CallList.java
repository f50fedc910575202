package dev.osiscope.emitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An observer that keeps a short line for each call.
final class CallList implements EmitterObserver {

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void added(String event, Listener listener, int index, int registered) {
        lines.add("added " + event + " " + registered);
    }

    @Override
    public void removed(String event, Listener listener, int index, int registered) {
        lines.add("removed " + event + " " + registered);
    }

    @Override
    public void emitting(String event, Object[] arguments, Listener[] listeners) {
        Object[] texts = Arrays.stream(arguments).filter(String.class::isInstance).toArray();
        lines.add("emitting " + event + Arrays.toString(texts) + " " + listeners.length);
    }

    @Override
    public void calling(String event, int index, Listener listener, Object[] arguments) {
        lines.add("calling " + event + " " + index);
    }

    @Override
    public void returned(String event, int index, Listener listener) {
        lines.add("returned " + event + " " + index);
    }

    @Override
    public void threw(String event, int index, Listener listener, Throwable failure) {
        lines.add("threw " + event + " " + index);
    }

    @Override
    public void emitted(String event, boolean heard) {
        lines.add("emitted " + event + " " + heard);
    }

    @Override
    public void broken(String event, Throwable failure) {
        lines.add("broken " + event);
    }

    @Override
    public void warned(String event, String warning) {
        lines.add("warned " + event);
    }
}
