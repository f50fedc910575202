package dev.osiscope.lesson.run;

/// How much help a learner has.
public enum Mode {
    /// Everything is explained: the hints and the right answer with its reason stand beside each question.
    WORKED,
    /// Help fades: it stands there at first, then it must be asked for, then there is some only after a mistake. One may try
    /// again, and may be shown the answer.
    PRACTICE,
    /// No help, one try.
    CHALLENGE
}
