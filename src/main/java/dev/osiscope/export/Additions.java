package dev.osiscope.export;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.pcapng.Block;
import dev.osiscope.pcapng.DecryptionSecrets;
import dev.osiscope.pcapng.EnhancedPacket;
import dev.osiscope.pcapng.ObsoletePacket;
import dev.osiscope.pcapng.Option;
import dev.osiscope.pcapng.SimplePacket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is saved with a capture file though it was not in it. Immutable.
///
/// @param notes  by the numbers of their frames, from 1: each stands before the comments that the file has on its frame,
///               unless it is one of them already; an empty one is none
/// @param keyLog the secrets of TLS connections, the text of an NSS key log; empty where there are none
public record Additions(Map<Long, String> notes, String keyLog) {

    /// Nothing.
    public static final Additions NONE = new Additions(Map.of(), "");

    /// Takes a copy of the notes.
    public Additions {
        notes = Map.copyOf(notes);
    }

    /// Notes alone.
    public static Additions notes(Map<Long, String> notes) {
        return new Additions(notes, "");
    }

    /// The blocks with the secrets, none or one.
    List<Block> secrets() {
        return keyLog.isEmpty() ? List.of() : List.of(new DecryptionSecrets(DecryptionSecrets.TLS_KEY_LOG,
                Bytes.wrap(keyLog.getBytes(StandardCharsets.UTF_8)), List.of()));
    }

    /// What stands on a frame that had no comments, none or one.
    List<String> comments(long frame) {
        return Optional.ofNullable(notes.get(frame)).filter(note -> !note.isEmpty()).stream().toList();
    }

    /// The packet with its note; empty where there is none, and it stays as it is. A simple packet has no room for a
    /// comment: it becomes one with the time 0.
    Optional<Block> noted(Block packet, long frame) {
        List<Option> added = comments(frame).stream().map(note -> Option.text(Option.COMMENT, note))
                .filter(note -> !packet.options().contains(note)).toList();
        if (added.isEmpty()) {
            return Optional.empty();
        }
        List<Option> options = Stream.concat(added.stream(), packet.options().stream()).toList();
        return Optional.of(switch (packet) {
            case SimplePacket simple -> new EnhancedPacket(0, 0, simple.originalLength(), simple.data(), options);
            case ObsoletePacket old -> new ObsoletePacket(
                    old.interfaceId(), old.drops(), old.timestamp(), old.originalLength(), old.data(), options);
            case EnhancedPacket enhanced -> new EnhancedPacket(enhanced.interfaceId(), enhanced.timestamp(),
                    enhanced.originalLength(), enhanced.data(), options);
            default -> packet;
        });
    }
}
