package dev.osiscope.lab.scenario;

import dev.osiscope.filter.Filter;
import dev.osiscope.lab.wire.Direction;
import dev.osiscope.lab.wire.WireRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What a line of a script does.
public sealed interface Act {

    /// Tells a host to do something.
    ///
    /// @param host  its name
    /// @param verb  the host's own word for it
    /// @param words what belongs to it
    record OnHost(String host, String verb, List<Object> words) implements Act {

        /// Takes a copy of the words.
        public OnHost {
            words = List.copyOf(words);
        }
    }

    /// Gives the wire a rule.
    record AddRule(WireRule rule) implements Act {}

    /// Takes all rules away.
    record ClearRules() implements Act {}

    /// Holds every frame from now on, or no longer.
    record HoldAll(boolean hold) implements Act {}

    /// Lets copies of frames that hang pass, or absorbs them.
    record CopiesPass(boolean pass) implements Act {}

    /// Releases the frame that has hung longest, or all.
    ///
    /// @param from who sent them; empty for whoever did
    record Release(boolean all, Optional<String> from) implements Act {}

    /// Cuts or mends a cable.
    record Cable(String host, Set<Direction> directions, boolean cut) implements Act {

        /// Takes a copy of the directions.
        public Cable {
            directions = Set.copyOf(directions);
        }
    }

    /// Limits the rate of one direction of a cable, in bits a second; empty for no limit.
    record Limit(String host, Direction direction, OptionalLong bitsPerSecond) implements Act {}

    /// Does nothing for a time.
    record Pause(Duration time) implements Act {}

    /// The file of the run has such a frame: what whoever opens it is promised to see.
    ///
    /// @param shown what the frame is
    record Promise(Filter shown) implements Act {}

    /// Must come true within a time.
    sealed interface Expectation extends Act {

        /// How long it may take.
        Duration within();

        /// The same with another time.
        Expectation within(Duration other);
    }

    /// One of the host's TCP sockets is in this state by the word of its kernel; with `CLOSED` all but listeners are
    /// gone.
    ///
    /// @param left how long the timer of that state still runs at least
    record ExpectState(String host, String state, Duration left, Duration within) implements Expectation {

        @Override
        public ExpectState within(Duration other) {
            return new ExpectState(host, state, left, other);
        }
    }

    /// A frame is sent, after those that were expected before.
    ///
    /// @param from   who sends it
    /// @param shown  what it must be
    /// @param words  the same as it was written
    record ExpectSegment(String from, Filter shown, String words, Duration within) implements Expectation {

        @Override
        public ExpectSegment within(Duration other) {
            return new ExpectSegment(from, shown, words, other);
        }
    }

    /// No such frame is sent for a time.
    ///
    /// @param within how long none may be sent
    record ExpectNoSegment(String from, Filter shown, String words, Duration within) implements Expectation {

        @Override
        public ExpectNoSegment within(Duration other) {
            return new ExpectNoSegment(from, shown, words, other);
        }
    }

    /// Something is done by the wire to a frame.
    ///
    /// @param what  the name of the event: `held`
    /// @param from  who sent the frame
    /// @param shown what the frame must be
    /// @param words the same as it was written
    record ExpectWire(String what, String from, Filter shown, String words, Duration within) implements Expectation {

        @Override
        public ExpectWire within(Duration other) {
            return new ExpectWire(what, from, shown, words, other);
        }
    }

    /// What the host's kernel knows of its newest connection comes to be so.
    ///
    /// @param name     what: `cwnd`, `ssthresh`, `unacked`, `rtt`, `rto`, `mss`, `retransmits`, `probes`
    /// @param least    the least that it must be
    /// @param most     the most that it may be
    record ExpectInformation(String host, String name, long least, long most, Duration within)
            implements Expectation {

        @Override
        public ExpectInformation within(Duration other) {
            return new ExpectInformation(host, name, least, most, other);
        }
    }

    /// A host's client has heard so many messages, not less and not more.
    ///
    /// @param count how many, from the start of the script
    record ExpectHeard(String host, int count, Duration within) implements Expectation {

        @Override
        public ExpectHeard within(Duration other) {
            return new ExpectHeard(host, count, other);
        }
    }

    /// A host reports something.
    ///
    /// @param event the host's own word
    /// @param text  what its words must contain, where something is said of it
    record ExpectReport(String host, String event, Optional<String> text, Duration within) implements Expectation {

        @Override
        public ExpectReport within(Duration other) {
            return new ExpectReport(host, event, text, other);
        }
    }
}
