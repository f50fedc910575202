package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes apart what the records of one layer carry.
final class TlsContentReader {

    private static final int ALERT_LENGTH = 2;
    private static final int LAST_DRAFT_WITHOUT_CIPHER_CHANGE = 21;
    private static final int HEARTBEAT_PADDING = 16;
    private static final String ENCRYPTED = "encrypted";

    private final TlsSpeaker speaker;
    private final TlsHandshakeReader handshake;
    private final List<Inner> carried = new ArrayList<>();

    TlsContentReader(TlsSpeaker speaker) {
        this.speaker = speaker;
        handshake = new TlsHandshakeReader(speaker);
    }

    /// What could not be read, and why.
    Optional<Stop> stop() {
        return handshake.stop();
    }

    /// The message that a record completed and others began: nothing is to be read before it was taken.
    Optional<TlsPartialMessage> completed() {
        return handshake.completed();
    }

    /// The data of an application that is not encrypted.
    List<Inner> carried() {
        return carried;
    }

    /// Reads what a record carries, all of it captured, and adds it to `parts`.
    ///
    /// @param version the version by which it is read
    /// @return how many bytes were read: all, unless they complete a message that other records began
    int read(TlsContentType type, TlsVersion version, Span fragment, List<Field> parts) {
        int code = speaker.lengthOfPlainCode().orElse(0);
        if (code > 0 && fragment.length() > code) {
            plain(type, version, fragment, fragment.length() - code, parts);
        } else if (type.equals(TlsContentType.HANDSHAKE)) {
            return handshake(fragment, parts);
        } else if (fragment.length() > 0) {
            other(type, version, fragment, parts);
        }
        return fragment.length();
    }

    /// What was sent after encryption was to begin, and is not encrypted: `length` bytes, and the code that protects
    /// them. Data is somebody else's.
    private void plain(TlsContentType type, TlsVersion version, Span fragment, int length, List<Field> parts) {
        Span plain = fragment.atMost(length, "the code that protects the record follows");
        if (type.equals(TlsContentType.APPLICATION_DATA)) {
            other(type, version, fragment, parts);
            carried.add(new Inner(DataDissector::dissect, plain));
            return;
        }
        if (type.equals(TlsContentType.HANDSHAKE)) {
            int before = handshake.fields().size();
            parts.addAll(messages(plain).subList(before, handshake.fields().size()));
        } else {
            other(type, version, plain, parts);
        }
        parts.add(FieldReader.open(fragment, TlsFields.CODE, length, fragment.length() - length));
    }

    private void other(TlsContentType type, TlsVersion version, Span fragment, List<Field> parts) {
        if (type.equals(TlsContentType.CHANGE_CIPHER_SPEC)) {
            changeCipher(fragment, version, parts);
        } else if (type.equals(TlsContentType.ALERT)) {
            parts.add(alert(fragment));
        } else if (type.equals(TlsContentType.APPLICATION_DATA)) {
            parts.add(FieldReader.open(fragment, TlsFields.APPLICATION_DATA, 0, fragment.length()));
        } else if (type.equals(TlsContentType.HEARTBEAT) && !version.equals(TlsVersion.TLS_1_3)) {
            parts.add(heartbeat(fragment));
        } else {
            parts.add(unread(fragment, 0));
        }
    }

    /// The messages of the handshake that begin `fragment`.
    List<Field> messages(Span fragment) {
        handshake.messages(fragment);
        return handshake.fields();
    }

    private int handshake(Span fragment, List<Field> parts) {
        int before = handshake.fields().size();
        int read = handshake.record(fragment);
        parts.addAll(handshake.fields().subList(before, handshake.fields().size()));
        return read;
    }

    private void changeCipher(Span fragment, TlsVersion version, List<Field> parts) {
        int draft = speaker.session().negotiated().draft();
        boolean unknown = version.equals(TlsVersion.TLS_1_3) && draft > 0
                && draft <= LAST_DRAFT_WITHOUT_CIPHER_CHANGE;
        if (unknown) {
            parts.add(unread(fragment, 0));
        } else {
            parts.addAll(FieldReader.fixed(fragment, List.of(TlsFields.CHANGE_CIPHER_SPEC)));
            if (fragment.length() > 1) {
                parts.add(unread(fragment, 1));
            }
            if (!speaker.session().negotiated().isTls13()) {
                speaker.direction().changeCipher(speaker.frameNumber());
            }
        }
    }

    private static Field alert(Span fragment) {
        boolean plain = fragment.length() == ALERT_LENGTH;
        List<Field> parts = plain ? TlsPartReader.read(fragment, TlsFields.ALERT_PARTS).fields()
                : encrypted(fragment);
        return FieldReader.whole(fragment, TlsFields.ALERT, 0, fragment.length(),
                plain ? parts.getLast().text() : ENCRYPTED, parts);
    }

    private static Field heartbeat(Span fragment) {
        Bytes bytes = fragment.captured();
        int length = fragment.length();
        int header = TlsFields.HEARTBEAT_HEADER;
        if (length < header || TlsFields.heartbeat(bytes.u8(0)).isEmpty()) {
            return FieldReader.whole(fragment, TlsFields.HEARTBEAT, 0, length, ENCRYPTED, encrypted(fragment));
        }
        List<Field> parts = new ArrayList<>(TlsPartReader.read(
                fragment.atMost(header, fragment.limit()), TlsFields.HEARTBEAT_PARTS).fields());
        int told = TlsFields.HEARTBEAT_LENGTH.intIn(bytes.from(1));
        int payload = header + told + HEARTBEAT_PADDING > length ? length - header : told;
        if (payload > 0) {
            parts.add(FieldReader.open(fragment, TlsFields.HEARTBEAT_PAYLOAD, header, payload));
        }
        if (header + payload < length) {
            parts.add(FieldReader.open(fragment, TlsFields.HEARTBEAT_PADDING, header + payload,
                    length - header - payload));
        }
        return FieldReader.whole(fragment, TlsFields.HEARTBEAT, 0, length, parts.getFirst().text(), parts);
    }

    private static List<Field> encrypted(Span fragment) {
        return List.of(FieldReader.open(fragment, TlsFields.ENCRYPTED, 0, fragment.length()));
    }

    private static Field unread(Span fragment, int from) {
        return FieldReader.open(fragment, TlsFields.UNREAD, from, fragment.length() - from);
    }
}
