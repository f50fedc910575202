package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML as far as a head needs it: mappings, lists and words, a few levels deep. It is read event by event, so that depth and
/// aliases of a stranger's file harm nobody.
sealed interface Yaml {

    /// Where it begins.
    Spot at();

    /// A word or a sentence.
    record Scalar(Spot at, String text) implements Yaml {}

    /// A list.
    record Items(Spot at, List<Yaml> items) implements Yaml {}

    /// Names with values.
    record Entries(Spot at, Map<Scalar, Yaml> entries) implements Yaml {}

    /// Reads `text`.
    ///
    /// @param firstLine the line of the file at which it begins, from 1
    static Yaml read(String text, int firstLine) throws Problem {
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).setMaxAliasesForCollections(0).build();
            return new Reader(new Parse(settings).parseString(text).iterator(), firstLine).document();
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
            int column = wrong.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            throw new Problem(new Spot(line, column), "yaml", wrong.getProblem());
        } catch (YamlEngineException wrong) {
            throw new Problem(new Spot(firstLine, 1), "yaml", String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// Where `text`, which can be read, has its first comment.
    ///
    /// @param firstLine the line of the file at which it begins, from 1
    static Optional<Spot> comment(String text, int firstLine) {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).setParseComments(true).build();
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                return event.getStartMark().map(mark -> new Spot(mark.getLine() + firstLine, mark.getColumn() + 1));
            }
        }
        return Optional.empty();
    }

    /// Builds what the events tell.
    final class Reader {

        private static final int DEEPEST = 4;

        private final Iterator<Event> events;
        private final int firstLine;

        private Reader(Iterator<Event> events, int firstLine) {
            this.events = events;
            this.firstLine = firstLine;
        }

        private Yaml document() throws Problem {
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case StreamStart, DocumentStart, Comment -> { }
                    case StreamEnd -> {
                        return new Entries(new Spot(firstLine, 1), Map.of());
                    }
                    default -> {
                        return value(event, 0);
                    }
                }
            }
            return new Entries(new Spot(firstLine, 1), Map.of());
        }

        private Yaml value(Event event, int depth) throws Problem {
            if (depth > DEEPEST) {
                throw new Problem(spot(event), "yaml.deep");
            }
            return switch (event) {
                case ScalarEvent scalar -> new Scalar(spot(event), scalar.getValue());
                case SequenceStartEvent _ -> items(spot(event), depth);
                case MappingStartEvent _ -> entries(spot(event), depth);
                default -> throw new Problem(spot(event), "yaml.plain");
            };
        }

        private Items items(Spot at, int depth) throws Problem {
            List<Yaml> items = new ArrayList<>();
            Event event = events.next();
            while (event.getEventId() != Event.ID.SequenceEnd) {
                items.add(value(event, depth + 1));
                event = events.next();
            }
            return new Items(at, List.copyOf(items));
        }

        private Entries entries(Spot at, int depth) throws Problem {
            Map<Scalar, Yaml> entries = new LinkedHashMap<>();
            Event event = events.next();
            while (event.getEventId() != Event.ID.MappingEnd) {
                if (!(value(event, depth + 1) instanceof Scalar key)) {
                    throw new Problem(spot(event), "yaml.plain");
                }
                if (entries.keySet().stream().anyMatch(other -> other.text().equals(key.text()))) {
                    throw new Problem(key.at(), "head.twice", key.text());
                }
                entries.put(key, value(events.next(), depth + 1));
                event = events.next();
            }
            return new Entries(at, entries);
        }

        private Spot spot(Event event) {
            return event.getStartMark().map(mark -> new Spot(mark.getLine() + firstLine, mark.getColumn() + 1))
                    .orElse(new Spot(firstLine, 1));
        }
    }
}
