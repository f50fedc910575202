/// "What if?": the same script once more up to a line, then something else; both runs side by side with their first
/// difference.
///
/// May import: lab, lab.wire, lab.scenario and what they use.
package dev.osiscope.lab.branch;
