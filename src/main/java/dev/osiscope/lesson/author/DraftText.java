package dev.osiscope.lesson.author;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.ready.Resolver;
import dev.osiscope.lesson.ready.StepName;
import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a draft is as a lesson's text, and what is wrong with that.
///
/// @param timeline the session
public record DraftText(Timeline timeline) {

    /// The file of the session, beside the text.
    public static final String SESSION = "session.pcapng";

    private static final String END = "end";

    private static final String STATE = "state ";

    /// Who takes part, by the names that the draft has for them.
    private Cast cast(LessonDraft draft) {
        return Cast.of(draft.roles().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, _) -> one)), timeline);
    }

    /// Who takes part, by their own names.
    public List<String> hosts() {
        return Cast.of(Map.of(), timeline).present(timeline);
    }

    /// What is asked, as it is written behind `### predict`: with the names that the draft has for hosts.
    ///
    /// @param kind the same with their own names
    public String kind(LessonDraft draft, String kind) {
        return kind.startsWith(STATE) ? STATE + cast(draft).called(kind.substring(STATE.length())) : kind;
    }

    /// How a stop is written that stands before or after a step; empty where no lesson can stop at it.
    public Optional<String> place(LessonDraft draft, int step, boolean before) {
        return step >= timeline.size() ? Optional.of(END) : name(draft, step, before).map(name -> (before ? "before " : "after ") + name);
    }

    /// How a step is called by a stop after those of `draft` that are before it; empty where no lesson can stop at it.
    public Optional<String> name(LessonDraft draft, int step, boolean before) {
        int from = 0;
        for (LessonDraft.Stop stop : draft.stops()) {
            if (stop.step() < step || stop.step() == step && stop.before() && !before) {
                // After a stop before a step, one can stop after the same step: it is looked for from there on.
                from = stop.before() && !before ? stop.step() : stop.step() + 1;
            }
        }
        return StepName.of(timeline, cast(draft), step, from);
    }

    /// The text.
    public String of(LessonDraft draft) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: ").append(quoted(draft.title())).append("\nminutes: ").append(minutes(draft))
                .append("\nsession: ").append(SESSION).append('\n');
        if (!draft.roles().isEmpty()) {
            text.append("participants:\n");
            new TreeMap<>(draft.roles()).forEach((host, role) ->
                    text.append("  ").append(quoted(role)).append(": ").append(quoted(host)).append('\n'));
        }
        List<String> aims = lines(draft.afterwards());
        if (!aims.isEmpty()) {
            text.append("afterwards:\n");
            aims.forEach(aim -> text.append("  - ").append(quoted(aim)).append('\n'));
        }
        text.append("---\n").append(trimmed(draft.intro())).append('\n');
        draft.stops().forEach(stop -> add(draft, stop, text));
        return text.toString();
    }

    private static String minutes(LessonDraft draft) {
        return draft.minutes().isBlank() ? String.valueOf(draft.usualMinutes()) : quoted(draft.minutes());
    }

    private void add(LessonDraft draft, LessonDraft.Stop stop, StringBuilder text) {
        text.append("\n## ").append(stop.title().strip()).append("\nstop: ")
                .append(place(draft, stop.step(), stop.before()).orElse(END)).append("\n\n");
        paragraph(stop.text(), text);
        for (LessonDraft.Question question : stop.questions()) {
            text.append("### predict ").append(kind(draft, question.kind())).append('\n').append(trimmed(question.words())).append('\n');
            lines(question.more()).forEach(line -> text.append("- ").append(line).append('\n'));
            lines(question.hints()).forEach(line -> text.append("- hint: ").append(line).append('\n'));
            String because = String.join(" ", lines(question.because()));
            if (!because.isEmpty()) {
                text.append("- because: ").append(because).append('\n');
            }
            text.append('\n');
        }
        if (!stop.seen().isBlank()) {
            text.append("### seen\n");
            paragraph(stop.seen(), text);
        }
    }

    private static void paragraph(String words, StringBuilder text) {
        if (!words.isBlank()) {
            text.append(trimmed(words)).append("\n\n");
        }
    }

    /// Without blank lines around it; blanks at the beginning of a line mean something.
    private static String trimmed(String words) {
        return words.replaceFirst("^(\\h*\\R)+", "").stripTrailing();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// A text in quotation marks, as YAML has it.
    private static String quoted(String words) {
        return '"' + words.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// What is wrong with the draft, as its text would have it in the file `file`.
    public List<Finding> findings(LessonDraft draft, Language language, String file) {
        LessonReader.Reading reading = LessonReader.read("draft", language, file, of(draft));
        List<Finding> all = new ArrayList<>(reading.findings());
        reading.lesson().ifPresent(lesson -> all.addAll(Resolver.resolve(lesson, file, timeline).findings()));
        return List.copyOf(all);
    }
}
