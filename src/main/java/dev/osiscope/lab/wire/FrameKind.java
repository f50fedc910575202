package dev.osiscope.lab.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a frame is, in the words of a rule.
public enum FrameKind {
    /// Asks to open: SYN without ACK.
    SYN("SYN"),
    /// Answers that: SYN and ACK.
    SYN_ACK("SYN,ACK"),
    /// Says that no more data will come.
    FIN("FIN"),
    /// Aborts.
    RST("RST"),
    /// Only acknowledges: no data, and none of SYN, FIN and RST.
    ACK("ACK"),
    /// Has data.
    DATA("data"),
    /// Asks for a MAC address, or answers that.
    ARP("ARP");

    private final String word;

    FrameKind(String word) {
        this.word = word;
    }

    /// How a rule writes it.
    public String word() {
        return word;
    }

    /// The kind that is written so; capital letters or small ones.
    public static Optional<FrameKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
