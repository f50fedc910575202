package dev.osiscope.viewmodel.events;

import dev.osiscope.emitter.script.Examples;
import dev.osiscope.emitter.script.Moment;
import dev.osiscope.emitter.script.Script;
import dev.osiscope.emitter.script.ScriptReader;
import dev.osiscope.emitter.script.ScriptRun;
import dev.osiscope.i18n.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The playground: a script, its run, and a place in it that goes forward and back. Each change of the text runs it anew and
/// goes before its first step. Used on the JavaFX application thread.
public final class PlaygroundModel {

    private final Messages messages;
    private final StepWords words;
    private final TraceWords trace;
    private final Map<String, String> examples = new LinkedHashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Playground> look = new ReadOnlyObjectWrapper<>(Playground.NONE);
    private Optional<Script> script = Optional.empty();
    private List<Moment> moments = List.of();

    /// A playground with the first of the examples.
    public PlaygroundModel(Messages messages) {
        this.messages = messages;
        words = new StepWords(messages);
        trace = new TraceWords(messages);
        Examples.names().forEach(name -> examples.put(name, Examples.script(name, messages.language().code())));
        text.subscribe(this::read);
        choose(examples().getFirst());
    }

    /// The words of the language.
    public Messages messages() {
        return messages;
    }

    /// The scripts that come with the program, by their names: `playground.example.<name>` in the bundles.
    public List<String> examples() {
        return List.copyOf(examples.keySet());
    }

    /// Takes an example as the script.
    ///
    /// @param example one of [#examples]
    public void choose(String example) {
        text.set(examples.get(example));
    }

    /// Takes what stands in `other`: where that is an example, the same one in this language.
    public void takeOver(PlaygroundModel other) {
        other.example().ifPresentOrElse(this::choose, () -> text.set(other.text.get()));
    }

    /// Which of the examples the script is; empty where it is another one.
    public Optional<String> example() {
        return examples.entrySet().stream()
                .filter(example -> example.getValue().equals(text.get()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The script.
    public StringProperty textProperty() {
        return text;
    }

    /// What is wrong with the script, and where; empty where it can be run.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What is to be seen at the place.
    public ReadOnlyObjectProperty<Playground> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// One step on.
    public void forward() {
        goTo(look.get().step() + 1);
    }

    /// One step back.
    public void back() {
        goTo(look.get().step() - 1);
    }

    /// Before the first step.
    public void first() {
        goTo(0);
    }

    /// Behind the last step.
    public void last() {
        goTo(moments.size());
    }

    /// Goes to a place.
    ///
    /// @param step how many steps have been made there; what lies beyond an end is that end
    public void goTo(int step) {
        int made = Math.clamp(step, 0, moments.size());
        look.set(script.map(known -> at(known, made)).orElse(Playground.NONE));
    }

    /// A step that has been made, as a line of the trace.
    ///
    /// @param index from 0, below [Playground#step]
    public String traceLine(int index) {
        return trace.line(moments.get(index));
    }

    private void read(String written) {
        switch (ScriptReader.read(written)) {
            case Script.Reading.Understood(Script understood) -> {
                script = Optional.of(understood);
                moments = ScriptRun.of(understood);
                fault.set("");
            }
            case Script.Reading.Refused(Script.Fault refused) -> {
                script = Optional.empty();
                moments = List.of();
                fault.set(messages.text("playground.fault", refused.line(), refused.what()));
            }
        }
        first();
    }

    private Playground at(Script known, int made) {
        QueueFold fold = new QueueFold();
        List<Moment> past = moments.subList(0, made);
        past.forEach(fold::take);
        String sentence = made == 0
                ? messages.text(moments.isEmpty() ? "playground.empty" : "playground.before")
                : words.sentence(past.getLast());
        return new Playground(made, moments.size(), sentence,
                fold.rows(known, made > 0 && made == moments.size()), fold.registered(),
                past.stream().flatMap(moment -> words.output(moment.step()).stream()).toList());
    }
}
