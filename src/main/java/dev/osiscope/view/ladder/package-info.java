/// The ladder: a lifeline for each participant, a row for each step, segments that move. Only the rows in sight have
/// nodes.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.ladder;
