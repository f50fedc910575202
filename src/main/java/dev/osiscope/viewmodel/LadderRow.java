package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.TcpState;
import java.util.List;

/// One step as the ladder draws it.
public sealed interface LadderRow {

    /// The step it stands for.
    int step();

    /// The states that change in it.
    List<Chip> chips();

    /// What a screen reader says.
    String spoken();

    /// A new state on a lifeline.
    ///
    /// @param lifeline which lifeline, from the left
    /// @param state    the state after the step; of several changes the last
    /// @param path     all states it went through, as words: `ESTABLISHED → CLOSE-WAIT → LAST-ACK`
    record Chip(int lifeline, TcpState state, String path) {}

    /// A segment on its way from one lifeline to another.
    ///
    /// @param step     its step
    /// @param from     the sender's lifeline
    /// @param to       the receiver's lifeline
    /// @param title    its flags
    /// @param details  its numbers, the longest wording first
    /// @param cargo    what the moving box says below the flags: its size
    /// @param modelled whether it is drawn dashed
    /// @param data     whether it carries data
    /// @param chips    the states that change
    /// @param spoken   what a screen reader says
    record Segment(
            int step,
            int from,
            int to,
            String title,
            List<String> details,
            String cargo,
            boolean modelled,
            boolean data,
            List<Chip> chips,
            String spoken)
            implements LadderRow {}

    /// Something the application did, on its lifeline.
    ///
    /// @param step     its step
    /// @param lifeline whose
    /// @param title    what
    /// @param chips    the states that change
    /// @param spoken   what a screen reader says
    record Application(int step, int lifeline, String title, List<Chip> chips, String spoken) implements LadderRow {}
}
