package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.scrub.LengthScrubber;
import dev.osiscope.hub.scrub.ScrubberKind;
import dev.osiscope.i18n.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The scrubbers as the user wants them. Each change works from the hub's next message on, is remembered, and can be undone.
public final class ScrubbersModel {

    private static final String CHOICE = "hub.scrubbers";
    private static final String WORDS = "hub.words";
    private static final int MOST_UNDONE = 100;

    private final Messages messages;
    private final HubControl control;
    private final ReadOnlyObjectWrapper<ScrubPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ScrubExample> example = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final StringProperty sample = new SimpleStringProperty("");
    private final Deque<ScrubPlan> before = new ArrayDeque<>();
    private final Deque<ScrubPlan> undone = new ArrayDeque<>();

    /// What was remembered works from now on.
    public ScrubbersModel(Messages messages, HubControl control) {
        this.messages = messages;
        this.control = control;
        plan.set(control.preferences().get(CHOICE)
                .map(choice -> ScrubPlan.read(choice, control.preferences().get(WORDS).orElse(""))).orElse(ScrubPlan.DEFAULT));
        control.scrubWith(plan.get().pipeline());
        sample.set(messages.text("scrub.sample.first"));
        work();
        sample.subscribe(this::work);
        plan.subscribe(this::work);
    }

    private void work() {
        example.set(ScrubExample.of(plan.get(), ScrubExample.meant(sample.get())));
    }

    /// The words of the language.
    public Messages messages() {
        return messages;
    }

    /// The scrubbers in their order.
    public ReadOnlyObjectProperty<ScrubPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// The text that the user tries them with.
    public StringProperty sampleProperty() {
        return sample;
    }

    /// What becomes of that text.
    public ReadOnlyObjectProperty<ScrubExample> exampleProperty() {
        return example.getReadOnlyProperty();
    }

    /// What is wrong with the words or the length that were written last; empty where nothing is.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Switches one on or off.
    public void toggle(ScrubberKind kind) {
        change(plan.get().switched(kind));
    }

    /// Lets one refuse a message in which it finds something, or change it again.
    public void toggleRefusal(ScrubberKind kind) {
        change(plan.get().refusing(kind));
    }

    /// Lets one work before the one that stands before it.
    public void moveUp(ScrubberKind kind) {
        change(plan.get().moved(kind, -1));
    }

    /// Lets one work after the one that stands behind it.
    public void moveDown(ScrubberKind kind) {
        change(plan.get().moved(kind, 1));
    }

    /// Takes other words, with blanks or commas between them.
    public void writeWords(String text) {
        List<String> words = ScrubPlan.split(text);
        try {
            ScrubPlan wanted = plan.get().without(words);
            wanted.pipeline();
            fault.set("");
            change(wanted);
        } catch (IllegalArgumentException noWord) {
            fault.set(messages.text("scrub.words.fault", noWord.getMessage()));
        }
    }

    /// Takes another longest message, in characters.
    public void writeLimit(String number) {
        try {
            int limit = Integer.parseInt(number.strip());
            ScrubPlan wanted = plan.get().limitedTo(limit);
            wanted.pipeline();
            // Of a scrubber that is off nobody has checked the number.
            new LengthScrubber(limit);
            fault.set("");
            change(wanted);
        } catch (IllegalArgumentException noLength) {
            fault.set(messages.text("scrub.limit.fault", LengthScrubber.HIGHEST_LIMIT));
        }
    }

    /// Takes the last change back.
    public void undo() {
        swap(before, undone);
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        swap(undone, before);
    }

    private void swap(Deque<ScrubPlan> from, Deque<ScrubPlan> to) {
        if (!from.isEmpty()) {
            to.push(plan.get());
            apply(from.pop());
        }
    }

    private void change(ScrubPlan wanted) {
        if (wanted.equals(plan.get())) {
            return;
        }
        before.push(plan.get());
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
        undone.clear();
        apply(wanted);
    }

    private void apply(ScrubPlan wanted) {
        plan.set(wanted);
        control.scrubWith(wanted.pipeline());
        control.preferences().put(CHOICE, wanted.written());
        control.preferences().put(WORDS, String.join(" ", wanted.words()));
    }
}
