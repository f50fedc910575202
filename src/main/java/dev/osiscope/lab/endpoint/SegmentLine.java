package dev.osiscope.lab.endpoint;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.scenario.ScenarioError;
import dev.osiscope.lab.scenario.ScenarioException;
import dev.osiscope.lab.scenario.Word;
import dev.osiscope.lab.scenario.Words;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A segment as it is written in a line: `SYN,ACK seq=1000 ack=1 win=64240 mss=1460 "text"`. Errors name the column.
public final class SegmentLine {

    /// What stands for the flags where none is set.
    static final String NO_FLAGS = "none";
    private static final String SACK = "sack";
    private static final String HEX = "hex";

    private final Words words;
    private final Map<DraftField, Word> places = new EnumMap<>(DraftField.class);
    private SegmentDraft draft = SegmentDraft.BLANK;

    private SegmentLine(Words words) {
        this.words = words;
    }

    /// Reads the rest of a line.
    ///
    /// @param words what is left of it: the flags first
    /// @throws ScenarioException where it can't be understood
    public static SegmentForm read(Words words) throws ScenarioException {
        return new SegmentLine(words).segment();
    }

    private SegmentForm segment() throws ScenarioException {
        Word flags = words.take("the flags, like SYN,ACK, or none");
        readFlags(flags);
        while (words.more()) {
            readPart(words.take("a part of the segment"));
        }
        return switch (draft.read()) {
            case SegmentDraft.Understood(SegmentForm segment) -> segment;
            case SegmentDraft.NotUnderstood(List<DraftError> errors) -> throw wrong(errors.getFirst(), flags);
        };
    }

    private void readFlags(Word word) throws ScenarioException {
        if (word.quoted() || word.text().equals(NO_FLAGS)) {
            return;
        }
        for (String name : word.text().split(",", -1)) {
            Optional<TcpFlag> flag = Arrays.stream(TcpFlag.values()).filter(one -> one.name().equals(name)).findFirst();
            draft = draft.with(flag.orElseThrow(() -> word.wrong("'" + name + "' is no flag",
                    "Write flags with commas between them, of " + Arrays.toString(TcpFlag.values())
                            + ", or " + NO_FLAGS)), true);
        }
    }

    private void readPart(Word word) throws ScenarioException {
        if (word.quoted()) {
            put(DraftField.DATA, word, word.text());
            return;
        }
        int equals = word.text().indexOf('=');
        String key = equals < 0 ? word.text() : word.text().substring(0, equals);
        String value = equals < 0 ? "" : word.text().substring(equals + 1);
        if (key.equals(SACK) && equals < 0) {
            draft = draft.withSackPermitted(true);
        } else if (key.equals(HEX) && equals > 0) {
            draft = draft.withHex(true);
            put(DraftField.DATA, word, value);
        } else {
            put(field(key, word), word, value);
        }
    }

    private static DraftField field(String key, Word word) throws ScenarioException {
        return Arrays.stream(DraftField.values())
                .filter(field -> field.word().equals(key) && word.text().contains("=")
                        && field != DraftField.FLAGS && field != DraftField.DATA && field != DraftField.SACK_PERMITTED)
                .findFirst().orElseThrow(() -> word.wrong("'" + word.text() + "' is no part of a segment",
                        "Write seq=N, ack=N, win=N, mss=N, wscale=N, ts=N/N, sack, checksum=N, text in quotation marks"
                                + " or hex=DIGITS"));
    }

    private void put(DraftField field, Word word, String value) throws ScenarioException {
        if (places.put(field, word) != null) {
            throw word.wrong(field.word() + " stands here for the second time", "Leave one of them out");
        }
        draft = draft.with(field, value);
    }

    private ScenarioException wrong(DraftError error, Word flags) {
        String mend = Messages.of(Locale.getDefault()).text(error.problem());
        Word place = places.get(error.field());
        return place == null ? flags.wrong(error.field().word() + " is missing", mend)
                : new ScenarioException(new ScenarioError(place.line(), place.column() + place.text().indexOf('=') + 1,
                        "'" + draft.text(error.field()) + "' can't stand here", mend));
    }
}
