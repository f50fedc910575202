package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;

/// A message of the hub's protocol, or the part of one that a segment has.
///
/// @param content the text as UTF-8, without the line ending
/// @param ending  LF or CR LF; empty where the message goes on in a later segment
public record HubMessage(Bytes content, Bytes ending) {

    private static final Bytes LINE_FEED = Bytes.wrap(new byte[] {'\n'});

    /// A whole message of this text, which has no line feed in it.
    public static HubMessage of(String text) {
        return new HubMessage(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)), LINE_FEED);
    }

    /// The text; bytes that are no UTF-8 are U+FFFD.
    public String text() {
        return content.text(StandardCharsets.UTF_8);
    }

    /// Whether the line ending is here.
    public boolean complete() {
        return !ending.isEmpty();
    }

    /// How many bytes it takes.
    public int length() {
        return content.length() + ending.length();
    }
}
