/// The sequence numbers of both directions of a connection, and the graphs of its segments.
///
/// May import: `viewmodel.tcp`, `view.parts`; conversation and timeline types to read.
package dev.osiscope.view.sequence;
