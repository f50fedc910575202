package dev.osiscope.lab.wire;

/// A rule of a wire, and how often it was used.
///
/// @param number  its number on this wire, from 1
/// @param rule    the rule
/// @param matched how many frames it matched
/// @param acted   on how many of them it acted
public record RuleState(int number, WireRule rule, long matched, long acted) {

    /// The state after one more match.
    RuleState next() {
        boolean acts = rule.turns().include(matched + 1);
        return new RuleState(number, rule, matched + 1, acted + (acts ? 1 : 0));
    }
}
