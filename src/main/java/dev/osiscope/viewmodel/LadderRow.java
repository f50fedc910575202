package dev.osiscope.viewmodel;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.layers.OsiLayer;
import java.util.List;
import java.util.stream.Stream;

/// One step as the ladder draws it.
public sealed interface LadderRow {

    /// The step it stands for.
    int step();

    /// The states that change in it.
    List<Chip> chips();

    /// What a screen reader says.
    String spoken();

    /// What is written in it, and what is said of it.
    default Stream<String> words() {
        Stream<String> own = switch (this) {
            case Segment segment -> Stream.of(segment.title(), segment.remark().words().getFirst(),
                    segment.details().getFirst(), segment.transit().words());
            case OnWire wire -> Stream.of(wire.title());
            case Run run -> Stream.of(run.title(), run.details());
            case Application application -> Stream.of(application.title());
        };
        return Stream.concat(own, Stream.concat(chips().stream().map(Chip::path), Stream.of(spoken())));
    }

    /// A new state on a lifeline.
    ///
    /// @param lifeline which lifeline, from the left
    /// @param state    the state after the step; of several changes the last
    /// @param words    what is written on it: [StateChange#passed]
    /// @param path     all states it went through: [StateChange#path]
    record Chip(int lifeline, TcpState state, String words, String path) {}

    /// How far a frame has come on the wire of a lab by the playhead.
    enum Reach {
        /// From its sender to its receiver: in every capture, and on the wire where it is carried at once.
        WHOLE,
        /// It hangs in mid-air.
        HANGS,
        /// It is on its way, and will come later.
        ON_ITS_WAY,
        /// It has come later: another row has the rest of its way.
        GONE_ON,
        /// It goes no further, for it was a copy of one that hangs.
        ABSORBED,
        /// It will never arrive.
        LOST,
        /// The rest of its way, up to its receiver.
        ARRIVES,
        /// The rest of its way, up to its receiver, who drops it.
        REFUSED
    }

    /// What became of a frame by the playhead.
    ///
    /// @param reach how far it has come
    /// @param words what is said of that where it is; empty where nothing is
    record Transit(Reach reach, String words) {

        /// Carried at once, as almost all are.
        public static final Transit WHOLE = new Transit(Reach.WHOLE, "");

        /// How far a frame comes that does not go all its way in one row, of the whole way.
        private static final double MIDDLE = 0.5;

        /// Where on the way the row's arrow begins, 0 to 1.
        public double begin() {
            return reach == Reach.ARRIVES || reach == Reach.REFUSED ? MIDDLE : 0;
        }

        /// Where on the way it ends.
        public double end() {
            return begin() > 0 || reach == Reach.WHOLE ? 1 : MIDDLE;
        }

        /// Whether the way ends with an arrow head.
        public boolean arrives() {
            return end() == 1 && reach != Reach.REFUSED;
        }

        /// Whether the rest of the way is still to come.
        public boolean waits() {
            return reach == Reach.HANGS || reach == Reach.ON_ITS_WAY;
        }

        /// Whether it goes no further, for it is lost or dropped.
        public boolean lost() {
            return reach == Reach.LOST || reach == Reach.REFUSED;
        }
    }

    /// What the analysis says of a segment, beside its name.
    ///
    /// @param words   the longest wording first; the last is empty, for where there is no room
    /// @param trouble whether it tells that something went wrong
    record Remark(List<String> words, boolean trouble) {

        /// There is nothing to be said.
        public static final Remark NONE = new Remark(List.of(""), false);
    }

    /// A segment on its way from one lifeline to another.
    ///
    /// @param step     its step
    /// @param from     the sender's lifeline
    /// @param to       the receiver's lifeline
    /// @param layer    the OSI layer it is a unit of: its colour
    /// @param title    its flags
    /// @param remark   what the analysis says of it
    /// @param details  its numbers, the longest wording first
    /// @param cargo    what the moving box says below the flags: its size
    /// @param modelled whether it is drawn dashed
    /// @param data     whether it carries data
    /// @param transit  how far it has come
    /// @param chips    the states that change
    /// @param spoken   what a screen reader says
    record Segment(
            int step,
            int from,
            int to,
            OsiLayer layer,
            String title,
            Remark remark,
            List<String> details,
            String cargo,
            boolean modelled,
            boolean data,
            Transit transit,
            List<Chip> chips,
            String spoken)
            implements LadderRow {}

    /// Something that the wire did to a frame, between two lifelines, or that was done to a host's cable, on its lifeline.
    ///
    /// @param step   its step
    /// @param from   the lifeline of the frame's sender, or of the host
    /// @param to     that of the frame's receiver, or of the host
    /// @param title  what
    /// @param chips  the states that change: none
    /// @param spoken what a screen reader says
    record OnWire(int step, int from, int to, String title, List<Chip> chips, String spoken) implements LadderRow {}

    /// Many segments that came too fast to be read one by one.
    ///
    /// @param step    the first step it stands for
    /// @param from    the client's lifeline
    /// @param to      the server's
    /// @param title   how many there are
    /// @param details what they carry each way, and how long they took
    /// @param chips   the states that change: none
    /// @param spoken  what a screen reader says
    record Run(int step, int from, int to, String title, String details, List<Chip> chips, String spoken)
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
