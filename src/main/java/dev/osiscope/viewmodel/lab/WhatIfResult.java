package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.branch.SideBySide;
import java.util.List;

/// Two runs of a script beside each other.
///
/// @param title  what was done otherwise, in the words of a script
/// @param hosts  who takes part, as they stand on a ladder from left to right
/// @param both   the frames of both
/// @param missed the lines of the script that did not come true in the other run, in words
public record WhatIfResult(String title, List<String> hosts, SideBySide both, List<String> missed) {

    /// Takes copies.
    public WhatIfResult {
        hosts = List.copyOf(hosts);
        missed = List.copyOf(missed);
    }
}
