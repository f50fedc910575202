/// The state machines of both ends of a connection, as diagrams.
///
/// May import: `viewmodel.tcp`, `view.parts`; conversation and timeline types to read.
package dev.osiscope.view.states;
