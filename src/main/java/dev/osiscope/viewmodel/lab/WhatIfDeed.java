package dev.osiscope.viewmodel.lab;

/// What can happen to a frame in another run of the script.
public enum WhatIfDeed {
    /// It is lost.
    DROP("drop"),
    /// It comes two seconds later, after its sender has sent it again.
    DELAY("delay 2s"),
    /// It comes twice.
    DUPLICATE("duplicate"),
    /// The next one of the same host passes it.
    REORDER("reorder"),
    /// A bit of it is turned over.
    CORRUPT("corrupt");

    private final String words;

    WhatIfDeed(String words) {
        this.words = words;
    }

    /// The line of a script that does it.
    ///
    /// @param which the frame, in the words of a rule
    String line(String which) {
        return "wire " + words + " " + which;
    }
}
