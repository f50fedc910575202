package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Makes a segment of a draft, or says what of it can't stand so. All fields are read, so that all errors are told at
/// once.
final class DraftReader {

    /// With headers and all options that can be written, it fits into a frame of Ethernet.
    static final int MOST_DATA = 1_400;
    private static final long LARGEST_NUMBER = (1L << 32) - 1;
    private static final int LARGEST_WORD = 0xffff;
    private static final int LARGEST_SHIFT = 14;
    private static final int USUAL_WINDOW = 64_240;

    private final SegmentDraft draft;
    private final List<DraftError> errors = new ArrayList<>();

    DraftReader(SegmentDraft draft) {
        this.draft = draft;
    }

    SegmentDraft.Reading read() {
        TcpFlags flags = TcpFlags.of(draft.flags().toArray(TcpFlag[]::new));
        OptionalLong sequence = number(DraftField.SEQUENCE, LARGEST_NUMBER);
        if (text(DraftField.SEQUENCE).isEmpty()) {
            wrong(DraftField.SEQUENCE, LARGEST_NUMBER);
        }
        OptionalLong acknowledgment = number(DraftField.ACKNOWLEDGMENT, LARGEST_NUMBER);
        if (flags.ack() && text(DraftField.ACKNOWLEDGMENT).isEmpty()) {
            wrong(DraftField.ACKNOWLEDGMENT, "draft.ack.missing", LARGEST_NUMBER);
        }
        OptionalLong window = number(DraftField.WINDOW, LARGEST_WORD);
        List<TcpOption> options = options();
        Bytes data = data();
        OptionalLong checksum = number(DraftField.CHECKSUM, LARGEST_WORD);
        return errors.isEmpty() ? new SegmentDraft.Understood(new SegmentForm(flags,
                new SequenceNumber(sequence.orElse(0)), new SequenceNumber(acknowledgment.orElse(0)),
                (int) window.orElse(USUAL_WINDOW), options, data,
                checksum.isPresent() ? OptionalInt.of((int) checksum.getAsLong()) : OptionalInt.empty()))
                : new SegmentDraft.NotUnderstood(errors);
    }

    private String text(DraftField field) {
        return draft.text(field).strip();
    }

    private OptionalLong number(DraftField field, long most) {
        String text = text(field);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong value = decoded(text);
        if (value.isEmpty() || value.getAsLong() > most) {
            wrong(field, most);
            return OptionalLong.empty();
        }
        return value;
    }

    /// Digits, or hex digits behind `0x`.
    private static OptionalLong decoded(String text) {
        if (text.matches("\\d{1,10}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        return text.matches("0x[0-9a-fA-F]{1,8}") ? OptionalLong.of(Long.parseLong(text.substring(2), 16))
                : OptionalLong.empty();
    }

    private List<TcpOption> options() {
        List<TcpOption> options = new ArrayList<>();
        number(DraftField.MSS, LARGEST_WORD).ifPresent(size -> options.add(TcpOption.maximumSegmentSize((int) size)));
        if (draft.sackPermitted()) {
            options.add(TcpOption.SACK_PERMITTED);
        }
        timestamps(options);
        number(DraftField.WINDOW_SCALE, LARGEST_SHIFT)
                .ifPresent(shift -> options.add(TcpOption.windowScale((int) shift)));
        return options;
    }

    private void timestamps(List<TcpOption> options) {
        String text = text(DraftField.TIMESTAMPS);
        if (text.isEmpty()) {
            return;
        }
        String[] parts = text.split("/", -1);
        OptionalLong value = decoded(parts[0]);
        OptionalLong echo = parts.length == 2 ? decoded(parts[1]) : OptionalLong.empty();
        if (value.isEmpty() || echo.isEmpty() || Math.max(value.getAsLong(), echo.getAsLong()) > LARGEST_NUMBER) {
            wrong(DraftField.TIMESTAMPS, LARGEST_NUMBER);
        } else {
            options.add(TcpOption.timestamps(value.getAsLong(), echo.getAsLong()));
        }
    }

    private Bytes data() {
        String text = draft.text(DraftField.DATA);
        String digits = text.replaceAll("\\s", "");
        if (draft.hex() && !digits.matches("([0-9a-fA-F]{2})*")) {
            wrong(DraftField.DATA, "draft.data.hex", MOST_DATA);
            return Bytes.EMPTY;
        }
        Bytes data = draft.hex() ? Bytes.ofHex(digits) : Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
        if (data.length() > MOST_DATA) {
            wrong(DraftField.DATA, MOST_DATA);
        }
        return data;
    }

    private void wrong(DraftField field, long most) {
        wrong(field, "draft." + field.word(), most);
    }

    private void wrong(DraftField field, String key, long most) {
        errors.add(new DraftError(field, Phrase.of(key, Long.toString(most))));
    }
}
