package dev.osiscope.lab.branch;

import java.util.List;

/// A frame of a run, as it is told beside another run's.
///
/// @param number  its number on the wire
/// @param nanos   when it was sent, nanoseconds since the run's first frame
/// @param words   what it is, with relative numbers: `client->hub SYN seq=0 ack=- len=0 win=64240`
/// @param fate    what the wire did to it that it does not do to every frame: `dropped`; in order
/// @param isArp   whether it asks for an address
public record RunFrame(long number, long nanos, String words, List<String> fate, boolean isArp) {

    private static final String WINDOW = " win=";
    private static final String PUSH = "PSH,";

    /// Takes a copy of the fate.
    public RunFrame {
        fate = List.copyOf(fate);
    }

    /// By what it is the same as one of another run: all but when it was sent, its window, and PSH, which follow from how fast
    /// programs read and write.
    String key() {
        int window = words.indexOf(WINDOW);
        return (window < 0 ? words : words.substring(0, window)).replace(PUSH, "") + fate;
    }
}
