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
        boolean said = header.frameLength() <= rest.length() || !turn.waits();
        int opcode = said ? note(header, turn) : header.opcode();
        return new Extent.Known(header.frameLength(), new WebSocketDissector(opcode), true);
    }

    /// The opcode of the message that a frame belongs to. A message ends with a frame that says so; control frames may
    /// stand between its frames.
    private int note(WebSocketHeader header, Turn turn) {
        int before = turn.fromClient() ? clientOpcode : serverOpcode;
        boolean control = header.opcode() >= WebSocketHeader.CLOSE;
        int opcode = header.opcode() == WebSocketHeader.CONTINUATION || control ? before : header.opcode();
        int after = header.fin() && !control ? WebSocketHeader.CONTINUATION : opcode;
        if (turn.fromClient()) {
            clientOpcode = after;
        } else {
            serverOpcode = after;
        }
        return opcode;
    }
}
