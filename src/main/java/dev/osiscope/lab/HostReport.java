package dev.osiscope.lab;

import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.lab.host.ApplicationWords;
import java.util.List;
import java.util.Optional;

/// What a host says has happened to one of its sockets.
///
/// @param host  the host's name
/// @param nanos when, nanoseconds since 1970-01-01T00:00:00Z, by the machine's clock
/// @param event what: `listening`, `connecting`, `connected`, `connect-failed`, `accepted`, `sent`, `received`, `end`,
///              `shutdown`, `closed`, `aborted`, `error`; and what its hub or client does, see [ApplicationWords]
/// @param words which socket, then what the event brings with it: an address, a count, bytes as digits, an error's name
public record HostReport(String host, long nanos, String event, List<String> words) {

    /// Takes a copy of the words.
    public HostReport {
        words = List.copyOf(words);
    }

    /// What the host's own hub or client did, where it is that.
    public Optional<ApplicationEvent> application() {
        return ApplicationWords.read(event, nanos, words);
    }

    /// The socket that it is about.
    public String socket() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    @Override
    public String toString() {
        return host + " " + event + (words.isEmpty() ? "" : " " + String.join(" ", words));
    }
}
