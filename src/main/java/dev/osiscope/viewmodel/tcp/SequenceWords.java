package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What there is to say of the sequence numbers of a direction.
public final class SequenceWords {

    private final Messages messages;

    /// In a language.
    public SequenceWords(Messages messages) {
        this.messages = messages;
    }

    /// Who sends to whom.
    public String direction(SequenceModel.Look look, End sender) {
        return messages.text("sequence.direction", look.name(sender), look.name(sender.other()));
    }

    /// What does not stand at the number line itself: the window, what was acknowledged selectively, and where the numbers
    /// start anew.
    public String facts(SequenceSpace space) {
        List<String> facts = new ArrayList<>();
        if (space.window().isPresent()) {
            facts.add(messages.text("sequence.window", space.window().getAsLong()));
        }
        space.selective().stream().limit(2).forEach(span ->
                facts.add(messages.text("sequence.sack", String.valueOf(span.from()), String.valueOf(span.to() - 1))));
        OptionalLong zero = space.wrap(space.first() + 1, Math.max(space.next(), space.edge().orElse(0)));
        if (zero.isPresent()) {
            facts.add(messages.text("sequence.wrap", String.valueOf(zero.getAsLong())));
        }
        return String.join("\n", facts);
    }

    /// All of it in words.
    public String spoken(SequenceModel.Look look, SequenceSpace space) {
        String edge = space.edge().isPresent() ? String.valueOf(space.edge().getAsLong()) : "?";
        return String.join(" ", messages.text("sequence.spoken", direction(look, space.sender()),
                String.valueOf(space.acknowledged()), String.valueOf(space.inFlight()), String.valueOf(space.next()), edge),
                facts(space).replace('\n', ' ')).trim();
    }
}
