package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.ContentType;
import dev.osiscope.wire.application.Hpack;
import dev.osiscope.wire.application.Http2Frame;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What one end of an HTTP/2 connection has said: its header fields as far as content needs them, and of each stream what
/// has come of its body.
final class Http2End {

    /// How many streams are remembered: the one that began first is forgotten first.
    private static final int MOST_STREAMS = 256;
    /// How many bytes of bodies and of header fields are kept at most: what has no room is not looked into.
    private static final int MOST_KEPT = 1 << 22;

    private final Hpack hpack = new Hpack();
    private final Map<Integer, Body> bodies = new LinkedHashMap<>();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private int kept;

    /// What comes on one stream.
    private record Body(Optional<ContentType> type, Optional<String> encoding, ByteArrayOutputStream before) {}

    /// Content of which all has come.
    ///
    /// @param type     its media type
    /// @param encoding how it is packed
    /// @param start    where the newest part of it begins in the frame that ends it
    /// @param length   how long that part is
    /// @param before   what frames before brought of it
    record Content(ContentType type, Optional<String> encoding, int start, int length, Bytes before) {

        /// All of it, where this frame brings the newest part.
        Bytes joined(Bytes newest) {
            byte[] all = new byte[before.length() + newest.length()];
            before.copyTo(all, 0);
            newest.copyTo(all, before.length());
            return Bytes.wrap(all);
        }
    }

    /// Notes a frame of which all has come.
    ///
    /// @return the content that ends with it
    Optional<Content> note(Bytes bytes) {
        Http2Frame frame = Http2Frame.read(bytes);
        if (frame.fields()) {
            fields(frame);
        }
        return frame.type() == Http2Frame.DATA ? data(frame, frame.start(bytes)) : Optional.empty();
    }

    /// Notes that a part of a frame will never come.
    void lose() {
        hpack.lose();
    }

    /// How many bytes it keeps, about.
    int kept() {
        return kept + hpack.kept();
    }

    private void fields(Http2Frame frame) {
        if (!keep(block, frame.body())) {
            hpack.lose();
        }
        if (!frame.endsFields()) {
            return;
        }
        Map<String, String> fields = hpack.read(Bytes.wrap(block.toByteArray()));
        kept -= block.size();
        block.reset();
        if (frame.type() == Http2Frame.PUSH_PROMISE) {
            return;
        }
        forget(frame.stream());
        bodies.put(frame.stream(), new Body(Optional.ofNullable(fields.get("content-type")).map(ContentType::ofField),
                Optional.ofNullable(fields.get("content-encoding")), new ByteArrayOutputStream()));
        if (bodies.size() > MOST_STREAMS) {
            forget(bodies.keySet().iterator().next());
        }
    }

    private Optional<Content> data(Http2Frame frame, int start) {
        Body body = bodies.get(frame.stream());
        if (body == null) {
            return Optional.empty();
        }
        if (!frame.endsStream()) {
            if (!keep(body.before(), frame.body())) {
                forget(frame.stream());
            }
            return Optional.empty();
        }
        forget(frame.stream());
        return body.type().map(type -> new Content(type, body.encoding(), start, frame.body().length(),
                Bytes.wrap(body.before().toByteArray()))).filter(content -> content.length() + content.before().length() > 0);
    }

    private boolean keep(ByteArrayOutputStream place, Bytes bytes) {
        if (kept + bytes.length() > MOST_KEPT) {
            return false;
        }
        place.writeBytes(bytes.toArray());
        kept += bytes.length();
        return true;
    }

    private void forget(int stream) {
        Body body = bodies.remove(stream);
        kept -= body == null ? 0 : body.before().size();
    }
}
