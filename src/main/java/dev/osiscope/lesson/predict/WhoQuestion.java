package dev.osiscope.lesson.predict;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who acts next.
final class WhoQuestion {

    private static final int MOST = 8;
    private static final String BOTH = "*both";
    private static final String NOBODY = "*nobody";

    private WhoQuestion() {}

    static Optional<Asked> of(Subject subject) {
        return subject.actor().map(right -> ask(subject, right));
    }

    private static Asked ask(Subject subject, String right) {
        List<String> hosts = subject.cast().present(subject.timeline());
        List<String> shown = new ArrayList<>(hosts.subList(0, Math.min(MOST, hosts.size())));
        if (!shown.contains(right)) {
            shown.add(right);
        }
        Optional<String> last = subject.index() == 0 ? Optional.empty()
                : new Subject(subject.timeline(), subject.cast(), subject.index() - 1).actor();
        Mistakes mistakes = new Mistakes(new Answer.Choice(right));
        for (String host : shown) {
            boolean wasLast = last.filter(host::equals).isPresent();
            mistakes.add(wasLast ? "who.last" : "who.other", new Answer.Choice(host), host);
        }
        mistakes.add("who.both", new Answer.Choice(BOTH)).add("who.nobody", new Answer.Choice(NOBODY));
        List<Form.Choice> choices = new ArrayList<>(shown.stream().map(WhoQuestion::named).toList());
        choices.add(new Form.Choice(BOTH, Saying.of("lesson.who.both")));
        choices.add(new Form.Choice(NOBODY, Saying.of("lesson.who.nobody")));
        return mistakes.asked(new Form.Choices(choices), "who");
    }

    private static Form.Choice named(String host) {
        return new Form.Choice(host, new Saying.Written(List.of(new Inline.Text(host))));
    }
}
