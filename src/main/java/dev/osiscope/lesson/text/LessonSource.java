package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A lesson's text in its parts, as they are written.
///
/// @param comment where its head has a comment, if it has one
/// @param intro   what is read before the first stop
/// @param stops   the stops
public record LessonSource(Optional<Spot> comment, String intro, List<StopSource> stops) {

    /// Takes a copy.
    public LessonSource {
        stops = List.copyOf(stops);
    }

    /// A stop.
    ///
    /// @param title     its heading
    /// @param text      what is read at it
    /// @param questions what is asked
    /// @param seen      what is read when that was seen
    public record StopSource(String title, String text, List<QuestionSource> questions, String seen) {

        /// Takes a copy.
        public StopSource {
            questions = List.copyOf(questions);
        }
    }

    /// A question.
    ///
    /// @param kind  what stands behind `### predict`
    /// @param words the question
    /// @param items the items below it, each in one line: `hint: …`
    public record QuestionSource(String kind, String words, List<String> items) {

        /// Takes a copy.
        public QuestionSource {
            items = List.copyOf(items);
        }
    }

    /// The parts of a text in which [LessonReader] finds nothing wrong.
    public static LessonSource of(String text) {
        List<String> lines = LessonReader.lines(text);
        Optional<Spot> comment = LessonReader.takeHead(lines)
                .flatMap(head -> Yaml.comment(head, LessonReader.FIRST_OF_HEAD));
        BodyReader body = new BodyReader(lines, new Findings(""));
        body.read();
        Parts parts = new Parts(lines);
        body.marks().forEach(parts::take);
        return parts.done(comment);
    }

    /// The parts so far.
    private static final class Parts {

        private final List<String> lines;
        private final List<String> intro = new ArrayList<>();
        private final List<Stop> stops = new ArrayList<>();
        /// Where the text goes that is read next.
        private List<String> text = intro;
        /// The first line that was not taken yet.
        private int next;

        private Parts(List<String> lines) {
            this.lines = lines;
        }

        private record Stop(String title, List<String> text, List<Question> questions, List<String> seen) {}

        private record Question(String kind, List<String> words, List<String> items) {}

        private void take(Mark mark) {
            takeText(mark.first());
            next = mark.last() + 1;
            switch (mark.kind()) {
                case STOP -> {
                    stops.add(new Stop(mark.text(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                    text = stops.getLast().text();
                }
                case PREDICT -> {
                    stops.getLast().questions().add(new Question(mark.text(), new ArrayList<>(), new ArrayList<>()));
                    text = question().words();
                }
                case CLAUSE -> question().items().add(mark.text());
                case SEEN -> text = stops.getLast().seen();
                case PLACE -> { }
            }
        }

        private Question question() {
            return stops.getLast().questions().getLast();
        }

        /// Takes the text before line `end`; a blank line parts it from what was taken before.
        private void takeText(int end) {
            List<String> taken = new ArrayList<>(lines.subList(next, Math.max(next, end)));
            while (!taken.isEmpty() && taken.getFirst().isBlank()) {
                taken.removeFirst();
            }
            if (!taken.isEmpty()) {
                text.add(String.join("\n", taken).stripTrailing());
            }
        }

        private LessonSource done(Optional<Spot> comment) {
            takeText(lines.size());
            return new LessonSource(comment, joined(intro), stops.stream().map(Parts::done).toList());
        }

        private static StopSource done(Stop stop) {
            return new StopSource(stop.title(), joined(stop.text()), stop.questions().stream()
                    .map(question -> new QuestionSource(question.kind(), joined(question.words()), question.items()))
                    .toList(), joined(stop.seen()));
        }

        private static String joined(List<String> texts) {
            return texts.stream().collect(Collectors.joining("\n\n"));
        }
    }
}
