package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.WebSocketFields;
import dev.osiscope.wire.application.WebSocketHeader;

/// WebSocket frames, after the ends have agreed to speak it. It remembers what kind of message goes on.
final class WebSocketDialogue implements Dialogue {

    private int clientOpcode;
    private int serverOpcode;

    @Override
    public Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        if (bytes.length() < WebSocketFields.FIXED_LENGTH) {
            return new Extent.Open(1, new WebSocketDissector(0));
        }
        int headerLength = WebSocketHeader.length(bytes);
        if (bytes.length() < headerLength) {
            return new Extent.Open(headerLength - bytes.length(), new WebSocketDissector(0));
        }
        WebSocketHeader header = WebSocketHeader.read(bytes);
        return new Extent.Known(header.frameLength(), new WebSocketDissector(note(header, turn)));
    }

    /// The opcode of the message that a frame belongs to.
    private int note(WebSocketHeader header, Turn turn) {
        boolean starts = header.opcode() == WebSocketHeader.TEXT || header.opcode() == WebSocketHeader.BINARY;
        if (starts && turn.fromClient()) {
            clientOpcode = header.opcode();
        } else if (starts) {
            serverOpcode = header.opcode();
        }
        return turn.fromClient() ? clientOpcode : serverOpcode;
    }
}
