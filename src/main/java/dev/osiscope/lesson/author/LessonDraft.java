package dev.osiscope.lesson.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A lesson that is being written. Texts are as their author writes them, in the marks of lessons.
///
/// @param title      what it is called
/// @param minutes    how long it takes, as it is typed; blank where the lesson's length says it
/// @param roles      names that the texts have for hosts, by the hosts' names in the session
/// @param afterwards what a learner can do afterwards, a line each
/// @param intro      what is read before the first stop
/// @param stops      the stops, in the order of the session
/// @param folder     where the lesson is saved already, with its session; empty where it is not
public record LessonDraft(String title, String minutes, Map<String, String> roles, String afterwards, String intro,
        List<Stop> stops, String folder) {

    private static final int LEAST_MINUTES = 2;
    private static final int QUARTERS_A_STOP = 2;
    private static final int QUARTERS = 4;

    /// Takes copies.
    public LessonDraft {
        roles = Map.copyOf(roles);
        stops = List.copyOf(stops);
    }

    /// A lesson without anything in it.
    public static LessonDraft empty(String title) {
        return new LessonDraft(title, "", Map.of(), "", "", List.of(), "");
    }

    /// How long a lesson of so many stops and questions takes, in minutes: half a minute for a stop, a quarter for a question,
    /// as in the course.
    public int usualMinutes() {
        int questions = stops.stream().mapToInt(stop -> stop.questions().size()).sum();
        return LEAST_MINUTES + (QUARTERS_A_STOP * stops.size() + questions) / QUARTERS;
    }

    /// A stop.
    ///
    /// @param step      at which step, as its index in the timeline; the size of the timeline for the end
    /// @param before    whether it is before the step; otherwise after it
    /// @param title     its heading
    /// @param text      what is read at it
    /// @param questions what is to be predicted
    /// @param seen      what is read when that was seen
    public record Stop(int step, boolean before, String title, String text, List<Question> questions, String seen) {

        /// Takes a copy.
        public Stop {
            questions = List.copyOf(questions);
        }

        /// The same with another heading.
        public Stop titled(String words) {
            return new Stop(step, before, words, text, questions, seen);
        }

        /// The same with another text.
        public Stop saying(String words) {
            return new Stop(step, before, title, words, questions, seen);
        }

        /// The same with another text afterwards.
        public Stop showing(String words) {
            return new Stop(step, before, title, text, questions, words);
        }

        /// The same with one question more.
        public Stop with(Question question) {
            List<Question> more = new ArrayList<>(questions);
            more.add(question);
            return new Stop(step, before, title, text, more, seen);
        }

        /// The same without a question.
        public Stop without(int place) {
            List<Question> fewer = new ArrayList<>(questions);
            fewer.remove(place);
            return new Stop(step, before, title, text, fewer, seen);
        }

        /// The same with another question in its place.
        public Stop with(int place, UnaryOperator<Question> change) {
            List<Question> changed = new ArrayList<>(questions);
            changed.set(place, change.apply(changed.get(place)));
            return new Stop(step, before, title, text, changed, seen);
        }
    }

    /// A question.
    ///
    /// @param kind    what is asked, as it is written: `state client`
    /// @param words   the question
    /// @param hints   hints, a line each
    /// @param because why the right answer is right
    /// @param more    further items, a line each: `mistake ACK: ...`, `right: ...`, `wrong: ... — ...`
    public record Question(String kind, String words, String hints, String because, String more) {

        /// The same in other words.
        public Question asking(String other) {
            return new Question(kind, other, hints, because, more);
        }

        /// The same with other hints.
        public Question hinting(String other) {
            return new Question(kind, words, other, because, more);
        }

        /// The same for another reason.
        public Question because(String other) {
            return new Question(kind, words, hints, other, more);
        }

        /// The same with other items.
        public Question adding(String other) {
            return new Question(kind, words, hints, because, other);
        }
    }

    /// The same under another title.
    public LessonDraft titled(String words) {
        return new LessonDraft(words, minutes, roles, afterwards, intro, stops, folder);
    }

    /// The same with another length.
    public LessonDraft taking(String written) {
        return new LessonDraft(title, written, roles, afterwards, intro, stops, folder);
    }

    /// The same where the texts call `host` so; by its own name where nothing is said.
    public LessonDraft calling(String host, String role) {
        Map<String, String> changed = new HashMap<>(roles);
        if (role.isBlank() || role.strip().equals(host)) {
            changed.remove(host);
        } else {
            changed.put(host, role.strip());
        }
        return new LessonDraft(title, minutes, changed, afterwards, intro, stops, folder);
    }

    /// The same with other aims.
    public LessonDraft afterwards(String words) {
        return new LessonDraft(title, minutes, roles, words, intro, stops, folder);
    }

    /// The same, saved in a folder.
    public LessonDraft savedIn(String place) {
        return new LessonDraft(title, minutes, roles, afterwards, intro, stops, place);
    }

    /// The same with another beginning.
    public LessonDraft beginning(String words) {
        return new LessonDraft(title, minutes, roles, afterwards, words, stops, folder);
    }

    /// The same with one stop more, in its place in the session.
    public LessonDraft with(Stop stop) {
        List<Stop> more = new ArrayList<>(stops);
        more.add(placeOf(stop), stop);
        return new LessonDraft(title, minutes, roles, afterwards, intro, more, folder);
    }

    /// Where a stop would stand.
    public int placeOf(Stop stop) {
        return (int) stops.stream().filter(other -> other.step() < stop.step()
                || other.step() == stop.step() && other.before()).count();
    }

    /// Whether there is a stop at this place already.
    public boolean stopsAt(int step, boolean before) {
        return stops.stream().anyMatch(stop -> stop.step() == step && stop.before() == before);
    }

    /// The same without a stop.
    public LessonDraft without(int place) {
        List<Stop> fewer = new ArrayList<>(stops);
        fewer.remove(place);
        return new LessonDraft(title, minutes, roles, afterwards, intro, fewer, folder);
    }

    /// The same with another stop in its place.
    public LessonDraft with(int place, UnaryOperator<Stop> change) {
        List<Stop> changed = new ArrayList<>(stops);
        changed.set(place, change.apply(changed.get(place)));
        return new LessonDraft(title, minutes, roles, afterwards, intro, changed, folder);
    }
}
