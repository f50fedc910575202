package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;

/// The messages of the hub's protocol that one segment carries; the diagram stands above [HubFields].
///
/// @param messages in their order; the first may be the end of an earlier one, the last be unfinished
public record HubMessages(List<HubMessage> messages) implements Header {

    /// Takes a copy of the messages.
    public HubMessages {
        messages = List.copyOf(messages);
    }

    /// Reads a segment's payload. Any bytes will do.
    public static HubMessages read(Bytes payload) {
        List<HubMessage> messages = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < payload.length(); index++) {
            if (payload.u8(index) == '\n') {
                boolean returned = index > start && payload.u8(index - 1) == '\r';
                int end = returned ? index - 1 : index;
                messages.add(new HubMessage(
                        payload.slice(start, end - start), payload.slice(end, index + 1 - end)));
                start = index + 1;
            }
        }
        if (start < payload.length()) {
            messages.add(new HubMessage(payload.from(start), Bytes.EMPTY));
        }
        return new HubMessages(messages);
    }

    /// The messages as bytes.
    @Override
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(messages.stream().mapToInt(HubMessage::length).sum());
        int position = 0;
        for (HubMessage message : messages) {
            builder.put(position, message.content()).put(position + message.content().length(), message.ending());
            position += message.length();
        }
        return builder.build();
    }

    @Override
    public Protocol protocol() {
        return HubFields.PROTOCOL;
    }
}
