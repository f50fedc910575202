package dev.osiscope.lesson.run;

import java.util.List;

/// How much help there is for a question.
final class Help {

    /// Who knew it so often at the first try has to ask for hints no more.
    private static final int KNOWN = 2;

    private Help() {}

    /// How many hints are shown from the start.
    ///
    /// @param idea  what is asked
    /// @param hints how many there are
    /// @param past  what became of the questions before
    static int atFirst(Mode mode, String idea, int hints, List<Outcome> past) {
        return switch (mode) {
            case WORKED -> hints;
            case PRACTICE -> known(idea, past) == 0 ? Math.min(1, hints) : 0;
            case CHALLENGE -> 0;
        };
    }

    /// Whether another hint may be asked for.
    ///
    /// @param wrong whether the last answer was wrong
    static boolean offered(Mode mode, String idea, boolean wrong, List<Outcome> past) {
        return mode == Mode.PRACTICE && (wrong || known(idea, past) < KNOWN);
    }

    /// How often it was known at the first try since it was last missed.
    private static int known(String idea, List<Outcome> past) {
        int known = 0;
        for (Outcome outcome : past) {
            if (outcome.idea().equals(idea)) {
                known = outcome.rightAtOnce() ? known + 1 : 0;
            }
        }
        return known;
    }
}
