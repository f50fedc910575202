package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Head;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the head of a lesson.
final class HeadReader {

    private static final int LONGEST = 8_192;
    private static final int MOST_MINUTES = 120;

    private final Findings findings;
    private String title = "";
    private int minutes;
    private String session = "session.pcapng";
    private final List<String> afterwards = new ArrayList<>();
    private final Map<String, String> participants = new LinkedHashMap<>();

    private HeadReader(Findings findings) {
        this.findings = findings;
    }

    /// Reads the lines between the two `---`.
    ///
    /// @param firstLine the line at which they begin
    static Head read(String text, int firstLine, Findings findings) {
        HeadReader reader = new HeadReader(findings);
        try {
            if (text.length() > LONGEST) {
                throw new Problem(new Spot(firstLine, 1), "head.long", LONGEST);
            }
            reader.take(Yaml.read(text, firstLine));
        } catch (Problem problem) {
            findings.error(problem);
        }
        return new Head(reader.title, Math.max(1, reader.minutes), reader.session, reader.afterwards, reader.participants);
    }

    private void take(Yaml yaml) throws Problem {
        if (!(yaml instanceof Yaml.Entries head)) {
            throw new Problem(yaml.at(), "head.entries");
        }
        head.entries().forEach((key, value) -> {
            try {
                entry(key, value);
            } catch (Problem problem) {
                findings.error(problem);
            }
        });
        require(!title.isBlank(), head.at(), "head.title");
        require(minutes > 0, head.at(), "head.minutes");
        require(!afterwards.isEmpty(), head.at(), "head.afterwards");
    }

    private void require(boolean there, Spot at, String key) {
        if (!there) {
            findings.error(at, key);
        }
    }

    private void entry(Yaml.Scalar key, Yaml value) throws Problem {
        switch (key.text()) {
            case "title" -> title = text(value);
            case "minutes" -> minutes = minutes(value);
            case "session" -> session = file(value);
            case "afterwards" -> {
                for (Yaml item : items(value)) {
                    afterwards.add(sentence(item));
                }
            }
            case "participants" -> participants(value);
            default -> throw new Problem(key.at(), "head.unknown", key.text());
        }
    }

    private static String text(Yaml value) throws Problem {
        if (value instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw new Problem(value.at(), "head.text");
    }

    private String sentence(Yaml value) throws Problem {
        String sentence = text(value);
        Digits.in(sentence).ifPresent(place -> findings.error(value.at(), "digit", place.text()));
        return sentence;
    }

    private static int minutes(Yaml value) throws Problem {
        long number = Words.number(text(value), value.at());
        if (number < 1 || number > MOST_MINUTES) {
            throw new Problem(value.at(), "head.minutes");
        }
        return (int) number;
    }

    /// A file beside the text: no folder, so that nothing of the learner's is opened by a stranger's lesson.
    private static String file(Yaml value) throws Problem {
        String name = text(value);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") || name.contains("..")) {
            throw new Problem(value.at(), "head.file", name);
        }
        return name;
    }

    private static List<Yaml> items(Yaml value) throws Problem {
        if (value instanceof Yaml.Items list) {
            return list.items();
        }
        throw new Problem(value.at(), "head.list");
    }

    private void participants(Yaml value) throws Problem {
        if (!(value instanceof Yaml.Entries roles)) {
            throw new Problem(value.at(), "head.participants");
        }
        for (Map.Entry<Yaml.Scalar, Yaml> role : roles.entries().entrySet()) {
            participants.put(role.getKey().text(), text(role.getValue()));
        }
    }
}
