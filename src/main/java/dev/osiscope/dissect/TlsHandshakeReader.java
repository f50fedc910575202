package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsHandshakeType;
import dev.osiscope.wire.application.TlsMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what one record brings of the handshake apart: whole messages, parts of messages, or what is encrypted.
final class TlsHandshakeReader {

    /// Encryption adds at least this much: what is shorter is not encrypted.
    private static final int SHORTEST_ENCRYPTED = 16;
    /// Messages are shorter than this: what says otherwise is encrypted.
    private static final int LONGEST = 1 << 16;
    /// Two HelloRequests in a row make no sense: so many zeros are the number before encrypted data.
    private static final int ZEROS = 5;

    private final TlsSpeaker speaker;
    private final List<Field> fields = new ArrayList<>();
    private Optional<Stop> stop = Optional.empty();
    private Optional<TlsPartialMessage> completed = Optional.empty();

    TlsHandshakeReader(TlsSpeaker speaker) {
        this.speaker = speaker;
    }

    /// What was found, in the order of the bytes.
    List<Field> fields() {
        return fields;
    }

    /// What could not be read, and why.
    Optional<Stop> stop() {
        return stop;
    }

    /// The message that the record completes and others began.
    Optional<TlsPartialMessage> completed() {
        return completed;
    }

    /// Reads what a record carries, all of it captured. It ends where a message is completed that other records
    /// began.
    ///
    /// @return how many bytes were read
    int record(Span fragment) {
        Optional<TlsPartialMessage> begun = speaker.direction().begun();
        if (begun.isPresent()) {
            return goOn(fragment, begun.get());
        }
        if (encrypted(fragment.captured())) {
            add(fragment, TlsFields.ENCRYPTED, "encrypted");
        } else {
            messages(fragment);
        }
        return fragment.length();
    }

    /// Reads messages that begin `fragment`; the last may be unfinished.
    void messages(Span fragment) {
        int position = 0;
        while (position < fragment.length()) {
            Span rest = fragment.after(position);
            if (TlsMessage.whole(rest.captured())) {
                int length = TlsMessage.length(rest.captured());
                message(rest.atMost(length, "the message ends there"), position == 0);
                position += length;
            } else {
                begin(rest);
                position = fragment.length();
            }
        }
    }

    private void message(Span message, boolean first) {
        TlsMessageReader.Reading reading =
                new TlsMessageReader(speaker.session(), speaker.fromOpener()).read(message, first);
        fields.add(reading.field());
        stop = stop.or(reading::stop);
    }

    private void begin(Span part) {
        TlsPartialMessage message = new TlsPartialMessage();
        message.add(part.captured());
        speaker.direction().begin(message);
        add(part, TlsFields.PART, words(message, "begins here"));
    }

    private int goOn(Span fragment, TlsPartialMessage message) {
        int taken = message.add(fragment.captured());
        boolean whole = message.whole();
        if (taken > 0) {
            add(fragment.atMost(taken, fragment.limit()), TlsFields.PART, words(message, whole ? "ends here" : "goes on"));
        }
        if (whole) {
            speaker.direction().end();
            completed = Optional.of(message);
        }
        return taken;
    }

    private static String words(TlsPartialMessage message, String what) {
        return "%s %s".formatted(TlsHandshakeType.name(message.type().value()), what).strip();
    }

    private void add(Span part, FieldDefinition row, String text) {
        if (part.length() > 0) {
            fields.add(FieldReader.whole(part, TlsFields.HANDSHAKE, 0, part.length(), text,
                    List.of(FieldReader.open(part, row, 0, part.length()))));
        }
    }

    /// Whether these bytes are taken for encrypted ones: by what was sent before, or because they make no sense.
    private boolean encrypted(Bytes bytes) {
        if (bytes.length() < SHORTEST_ENCRYPTED) {
            return false;
        }
        boolean zeros = true;
        for (int index = 0; index < ZEROS; index++) {
            zeros = zeros && bytes.u8(index) == 0;
        }
        return zeros || speaker.encrypts() || TlsHandshakeFields.LENGTH.in(bytes) >= LONGEST
                || !new TlsHandshakeType(TlsHandshakeFields.TYPE.intIn(bytes)).named();
    }
}
