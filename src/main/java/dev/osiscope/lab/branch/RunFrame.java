package dev.osiscope.lab.branch;

import java.util.List;

/// A frame of a run, as it is told beside another run's.
///
/// @param number  its number on the wire
/// @param nanos   when it was sent, nanoseconds since the run's first frame
/// @param from    who has sent it
/// @param to      to whom; empty where it is for all
/// @param words   what it is, with relative numbers: `client->hub SYN seq=0 ack=- len=0 win=64240`
/// @param fate    what the wire did to it that it does not do to every frame: `dropped`; in order
/// @param isArp   whether it asks for an address
public record RunFrame(
        long number, long nanos, String from, String to, String words, List<String> fate, boolean isArp) {

    private static final String WINDOW = " win=";
    private static final String PUSH = "PSH,";

    /// Takes a copy of the fate.
    public RunFrame {
        fate = List.copyOf(fate);
    }

    /// The same in short: without who sends to whom, the window, an acknowledgment number that does not count, and
    /// the length
    /// of what has none.
    public String what() {
        String what = withoutWindow().replace(from + "->" + to + " ", "").replaceFirst(" len=0$", "");
        return what.contains("ACK") ? what : what.replaceFirst(" ack=\\S+", "");
    }

    /// Whether it did not reach anybody.
    public boolean lost() {
        return fate.contains("dropped") || fate.contains("absorbed");
    }

    private String withoutWindow() {
        int window = words.indexOf(WINDOW);
        return window < 0 ? words : words.substring(0, window);
    }

    /// By what it is the same as one of another run: not when it was sent, its window, and PSH, which follow from how
    /// fast
    /// programs read and write, nor what the wire did to it.
    String key() {
        return withoutWindow().replace(PUSH, "");
    }
}
