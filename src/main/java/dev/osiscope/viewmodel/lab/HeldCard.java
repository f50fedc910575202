package dev.osiscope.viewmodel.lab;

/// A frame that hangs on the wire, or lets others pass first.
///
/// @param number  its number on the wire
/// @param title   what it is: `SYN`
/// @param way     who sent it and whom it is for: `client → hub`
/// @param details its numbers: `seq 0  win 64240`
/// @param step    its step in the session; -1 where it has none yet
/// @param hangs   for how long, in words
/// @param resent  how often it was sent again and when it will be next, in words; empty where it was not
/// @param why     what holds it: a rule, or that everything is held
/// @param changed whether somebody has changed its bytes
/// @param late    whether it lets others pass first: it can be released, and nothing else
public record HeldCard(long number, String title, String way, String details, int step, String hangs, String resent,
        String why, boolean changed, boolean late) {

    /// All of it in a line, for who can't see it.
    public String spoken() {
        return String.join(", ", title, way, hangs, why) + (resent.isEmpty() ? "" : ", " + resent);
    }
}
