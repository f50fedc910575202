package dev.osiscope.lesson.author;

import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Head;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.ready.Resolver;
import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.lesson.text.LessonSource;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes a draft of a lesson's text again, so that one can go on writing it. The draft is made to a text anew and that is put on the
/// session: what it does not say just as the first text does would be lost, and is told instead.
public final class DraftReader {

    private static final String STATE = "state ";
    private static final String HINT = "hint";
    private static final String BECAUSE = "because";

    private final ReadyLesson ready;
    private final String file;
    private final Timeline timeline;
    private final Map<String, String> roles;

    private DraftReader(ReadyLesson ready, String file) {
        this.ready = ready;
        this.file = file;
        timeline = ready.timeline();
        roles = roles(ready.lesson().head());
    }

    /// What came of a text.
    ///
    /// @param draft    the draft; empty where something would be lost
    /// @param findings what would be lost
    public record Reading(Optional<LessonDraft> draft, List<Finding> findings) {

        /// Takes a copy.
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /// Makes a draft of a text.
    ///
    /// @param ready what the text is, on its session
    /// @param file  the name of its file, for what is found
    public static Reading read(ReadyLesson ready, String file, String text) {
        return new DraftReader(ready, file).read(LessonSource.of(text));
    }

    private Reading read(LessonSource source) {
        LessonDraft draft = draft(source);
        List<Finding> lost = new ArrayList<>();
        source.comment().ifPresent(at -> lost.add(lost(at, "comment")));
        Head head = ready.lesson().head();
        if (!head.session().equals(DraftText.SESSION)) {
            lost.add(lost(Spot.START, "session", head.session(), DraftText.SESSION));
        }
        if (!draft.roles().values().stream().sorted().toList().equals(head.participants().keySet().stream().sorted().toList())) {
            lost.add(lost(Spot.START, "participants"));
        }
        lost.addAll(lost(draft));
        return new Reading(lost.isEmpty() ? Optional.of(draft) : Optional.empty(), lost);
    }

    private Finding lost(Spot at, String key, Object... values) {
        return Finding.error(file, at, "author.lost." + key, values);
    }

    /// The lesson's names for hosts, by the names that the session has for them. Where two would be for one host, they are kept
    /// as they are written.
    private Map<String, String> roles(Head head) {
        Map<String, String> byHost = new HashMap<>();
        Cast cast = Cast.of(head.participants(), timeline);
        List<String> hosts = Cast.of(Map.of(), timeline).present(timeline);
        new TreeMap<>(head.participants()).forEach((role, written) -> {
            String host = hosts.stream().filter(name -> cast.means(role, name)).findFirst().orElse(written);
            byHost.merge(byHost.containsKey(host) ? written : host, role, (first, _) -> first);
        });
        return byHost;
    }

    private LessonDraft draft(LessonSource source) {
        Lesson lesson = ready.lesson();
        List<LessonDraft.Stop> stops = new ArrayList<>();
        for (int place = 0; place < source.stops().size(); place++) {
            stops.add(stop(source.stops().get(place), ready.stops().get(place)));
        }
        LessonDraft draft = new LessonDraft(lesson.head().title(), "", roles, String.join("\n", lesson.head().afterwards()),
                source.intro(), stops, "");
        return lesson.head().minutes() == draft.usualMinutes() ? draft : draft.taking(String.valueOf(lesson.head().minutes()));
    }

    private LessonDraft.Stop stop(LessonSource.StopSource source, ReadyStop at) {
        boolean isEnd = at.stop().place() instanceof Place.End;
        return new LessonDraft.Stop(isEnd ? timeline.size() : at.step(), isEnd || at.stop().place() instanceof Place.Before,
                source.title(), source.text(), source.questions().stream().map(this::question).toList(), source.seen());
    }

    private LessonDraft.Question question(LessonSource.QuestionSource source) {
        List<String> hints = new ArrayList<>();
        List<String> because = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (String item : source.items()) {
            String behind = item.substring(item.indexOf(':') + 1).strip();
            switch (item.substring(0, item.indexOf(':')).strip()) {
                case HINT -> hints.add(behind);
                case BECAUSE -> because.add(behind);
                default -> more.add(item);
            }
        }
        return new LessonDraft.Question(kind(source.kind().strip()), source.words(), String.join("\n", hints),
                String.join(" ", because), String.join("\n", more));
    }

    /// What is asked, with a host's own name.
    private String kind(String written) {
        if (!written.startsWith(STATE)) {
            return written;
        }
        String role = written.substring(STATE.length()).strip();
        return STATE + roles.entrySet().stream().filter(entry -> entry.getValue().equals(role)).map(Map.Entry::getKey)
                .findFirst().orElse(role);
    }

    /// What the draft's own text does not say as the first one does.
    private List<Finding> lost(LessonDraft draft) {
        LessonReader.Reading read = LessonReader.read(ready.lesson().id(), ready.lesson().language(), file,
                new DraftText(timeline).of(draft));
        Optional<ReadyLesson> again = read.lesson().flatMap(lesson -> Resolver.resolve(lesson, file, timeline).lesson());
        if (again.isEmpty() || again.get().stops().size() != ready.stops().size()) {
            return List.of(lost(Spot.START, "all"));
        }
        List<Finding> lost = new ArrayList<>();
        if (!sameHead(ready.lesson().head(), again.get().lesson().head())) {
            lost.add(lost(Spot.START, "head"));
        }
        if (!ready.intro().equals(again.get().intro())) {
            lost.add(lost(Spot.START, "intro"));
        }
        IntStream.range(0, ready.stops().size())
                .filter(place -> !same(ready.stops().get(place), again.get().stops().get(place)))
                .mapToObj(place -> ready.stops().get(place).stop())
                .forEach(stop -> lost.add(lost(stop.at(), "stop", stop.title())));
        return lost;
    }

    private static boolean sameHead(Head one, Head other) {
        return one.title().equals(other.title()) && one.minutes() == other.minutes()
                && one.afterwards().equals(other.afterwards());
    }

    private static boolean same(ReadyStop one, ReadyStop other) {
        return one.stop().title().equals(other.stop().title()) && one.step() == other.step() && one.visible() == other.visible()
                && one.text().equals(other.text()) && one.seen().equals(other.seen())
                && one.predictions().size() == other.predictions().size()
                && IntStream.range(0, one.predictions().size())
                        .allMatch(place -> same(one.predictions().get(place), other.predictions().get(place)));
    }

    private static boolean same(ReadyPrediction one, ReadyPrediction other) {
        return one.kind().word().equals(other.kind().word()) && check(one).equals(check(other)) && one.step() == other.step()
                && one.question().equals(other.question()) && one.form().equals(other.form()) && one.right().equals(other.right())
                && one.foreseen().equals(other.foreseen()) && one.otherwise().equals(other.otherwise())
                && one.hints().equals(other.hints()) && one.because().equals(other.because());
    }

    private static Optional<String> check(ReadyPrediction prediction) {
        return prediction.kind() instanceof Kind.Choose choose ? choose.check().map(Where::text) : Optional.empty();
    }
}
